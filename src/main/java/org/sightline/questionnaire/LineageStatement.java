package org.sightline.questionnaire;

import java.util.Locale;

/** What somebody may have gone on to do after working for an executive; each holds or does not. */
public enum LineageStatement {
    LARGER_ROLE,
    LED_PEOPLE,
    NEW_FIELD,
    DEVELOPED_OTHERS,
    BECAME_EXECUTIVE;

    /** The name used in forms and texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
