package org.sightline.figure;

import java.util.Optional;
import org.sightline.development.OwnValues;

/** What is known of values beside figures: either a reading from released cells, or that there is none. */
sealed interface Values {
    /** Where the scale says "sometimes". */
    double MIDDLE = 3;

    enum Band {
        SEEN,
        SELDOM,
        UNCLEAR
    }

    /**
     * @param campaign in which it was asked
     * @param low to {@code high}, where it would lie in 8 of 10 cases, on the scale from 1 to 5
     */
    record Known(String campaign, double mean, double low, double high) implements Values {}

    /** There is no released report that this reader may read, or it shows nothing of values. */
    record Unknown() implements Values {}

    static Values of(Optional<OwnValues.Reading> reading) {
        return reading.<Values>map(one -> new Known(
                        one.campaign(),
                        one.values().mean(),
                        one.values().low(),
                        one.values().high()))
                .orElse(new Unknown());
    }

    default Band band() {
        return switch (this) {
            case Known known when known.low >= MIDDLE -> Band.SEEN;
            case Known known when known.high < MIDDLE -> Band.SELDOM;
            case Known _ -> Band.UNCLEAR;
            case Unknown _ -> Band.UNCLEAR;
        };
    }

    default boolean known() {
        return this instanceof Known;
    }
}
