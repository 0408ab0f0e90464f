package org.sightline.questionnaire;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody last worked for an executive, in bands, the latest first. */
public enum LineagePeriod {
    UP_TO_2,
    UP_TO_5,
    UP_TO_10,
    LONGER;

    /** The one that has this name in forms and texts; empty if none has. */
    public static Optional<LineagePeriod> of(String id) {
        return Stream.of(values()).filter(period -> period.id().equals(id)).findFirst();
    }

    /** The name used in forms and texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
