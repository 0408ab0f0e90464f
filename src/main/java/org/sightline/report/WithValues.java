package org.sightline.report;

import java.util.Set;
import java.util.TreeSet;

/** Where of all themes that of results alone would be shown, numbers beside values are shown with it: by itself it misleads. */
final class WithValues {
    private static final String THEMES = "theme-";
    private static final String BUSINESS = THEMES + "B";
    private static final String PAIR = "pair";

    private WithValues() {}

    /** @param chosen ids of sections */
    static Set<String> of(Set<String> chosen) {
        boolean alone = chosen.contains(BUSINESS)
                && chosen.stream().noneMatch(id -> id.startsWith(THEMES) && !id.equals(BUSINESS));
        if (!alone) {
            return chosen;
        }
        Set<String> both = new TreeSet<>(chosen);
        both.add(PAIR);
        return both;
    }
}
