package org.sightline.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure with what stands behind it, or the reason why there is none. No figure is ever NaN or infinite: what cannot be
 * computed says why.
 */
public sealed interface Estimate {

    /**
     * A figure.
     *
     * @param value finite
     * @param n how many units (answers, raters, targets: the method says which) it rests on, at least 1
     * @param interval where the method has one
     */
    record Figure(double value, int n, Optional<Bounds> interval) implements Estimate {
        public Figure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a finite figure: " + value);
            }
            if (n < 1) {
                throw new IllegalArgumentException("a figure rests on at least one unit, not " + n);
            }
        }
    }

    /** There is no figure, because of {@code reason}; {@code n} units were there, 0 or more. */
    record NotComputable(Reason reason, int n) implements Estimate {}

    /**
     * An interval around a figure; the ends may be the same, and are finite.
     *
     * @param level of confidence, above 0 and below 1
     */
    record Bounds(double low, double high, double level) {
        public Bounds {
            if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
                throw new IllegalArgumentException("not an interval: " + low + " to " + high);
            }
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("a level lies between 0 and 1, not " + level);
            }
        }
    }

    /** Why a figure cannot be computed. */
    enum Reason {
        /** Nothing was observed. */
        NO_DATA,
        /** Too few raters, targets, items or units for this figure. */
        TOO_FEW,
        /** All values are equal, so the figure would divide by a spread of zero. */
        NO_VARIANCE,
        /** The data are not balanced as the method needs them. */
        UNBALANCED,
        /** The value lies where the figure has no meaning, such as a mean beyond awg's limits. */
        OUT_OF_RANGE,
        /** An iteration or an inversion did not come to an end. */
        NO_SOLUTION,
        /** Numbers too large or too small to be told apart. */
        NOT_REPRESENTABLE
    }

    static Estimate of(double value, int n) {
        return Double.isFinite(value)
                ? new Figure(value, n, Optional.empty())
                : new NotComputable(Reason.NOT_REPRESENTABLE, n);
    }

    static Estimate of(double value, int n, double low, double high, double level) {
        return Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high)
                ? new Figure(value, n, Optional.of(new Bounds(low, high, level)))
                : new NotComputable(Reason.NOT_REPRESENTABLE, n);
    }

    static Estimate none(Reason reason, int n) {
        return new NotComputable(reason, n);
    }

    /** The figure's value; empty where there is none. */
    default OptionalDouble figure() {
        return switch (this) {
            case Figure figure -> OptionalDouble.of(figure.value);
            case NotComputable _ -> OptionalDouble.empty();
        };
    }
}
