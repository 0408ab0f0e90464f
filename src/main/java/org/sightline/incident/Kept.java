package org.sightline.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reasons for what is kept, as text: one line for each, the words and the reason with a tab between. */
final class Kept {
    private Kept() {}

    static String written(Map<String, String> reasons) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(reasons).forEach((found, reason) -> {
            if (!reason.isEmpty()) {
                text.append(found.replaceAll("\\s+", " "))
                        .append('\t')
                        .append(reason.replaceAll("\\s+", " "))
                        .append('\n');
            }
        });
        return text.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> reasons = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            reasons.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return reasons;
    }
}
