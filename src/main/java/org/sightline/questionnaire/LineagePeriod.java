package org.sightline.questionnaire;

import java.util.Locale;

/** When somebody last worked for an executive, in bands, the latest first. */
public enum LineagePeriod {
    UP_TO_2,
    UP_TO_5,
    UP_TO_10,
    LONGER;

    /** The name used in forms and texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
