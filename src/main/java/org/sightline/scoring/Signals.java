package org.sightline.scoring;

import java.util.List;
import org.sightline.anonymity.Released;
import org.sightline.scoring.Scorecard.Signal;
import org.sightline.statistics.Interval;

/**
 * Derailment signals as counts and words (method.md A13): an item is flagged at 2.5 or lower or in the low band; the word
 * comes from the 80 % interval of the theme's mean, not from the point. Nothing is combined over themes.
 */
final class Signals {
    private static final double FLAGGED = 2.5;
    private static final double MIDDLE = 3.0;
    // a mean of thirds and quarters that is 3 on paper may differ from 3 in the last bit
    private static final double ROUNDING = 1e-9;

    private Signals() {}

    /**
     * @param interval80 also for an identified supervisor, whose interval (one rater) is used for the word but not shown
     * @param released the theme's released cells of the group
     */
    static Signal signal(double mean, Interval interval80, List<Released> released) {
        int flagged = (int) released.stream().filter(Signals::flagged).count();
        return new Signal(flagged, released.size(), word(mean, interval80));
    }

    private static boolean flagged(Released cell) {
        return switch (cell) {
            case Released.Mean mean -> mean.value() <= FLAGGED;
            case Released.Low _ -> true;
            case Released.High _, Released.Nothing _ -> false;
        };
    }

    private static String word(double mean, Interval interval80) {
        if (interval80.high() < MIDDLE - ROUNDING) {
            return "clear signal";
        }
        if (mean < MIDDLE - ROUNDING) {
            return "possible signal";
        }
        return interval80.low() > MIDDLE + ROUNDING ? "no signal" : "not clear";
    }
}
