package org.sightline.norm;

import java.util.Locale;

/** What a value rests on that a report was measured with. */
public enum Basis {
    /** The norm's figure for this source. */
    SOURCE,
    /** The norm's figure over all raters, because the source has none. */
    ALL,
    /** An assumption, deliberately wide, because there is no figure. */
    ASSUMED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for another word */
    public static Basis parse(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
