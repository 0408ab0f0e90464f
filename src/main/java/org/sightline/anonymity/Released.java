package org.sightline.anonymity;

import java.util.OptionalDouble;

/**
 * What leaves one cell (group x item) after the release map of method.md B3: an exact mean, a band at either end, or
 * nothing. Values are after reversing (higher is always better), on the scale 1 to 5, or 1 to 7 in a pulse. Only this package constructs these (an architecture test holds it): {@link ReleaseMap} releases, and
 * {@link #restored} reads back what was released before.
 */
public sealed interface Released {
    /** As many points as a scale has at the most. */
    int MOST_POINTS = 7;

    /** The points of a survey's scale. */
    int USUAL_POINTS = 5;

    /** The exact mean. */
    record Mean(double value) implements Released {
        public Mean {
            check(value);
        }
    }

    /** "{@code value} or lower". */
    record Low(double value) implements Released {
        public Low {
            check(value);
        }
    }

    /** "{@code value} or higher". */
    record High(double value) implements Released {
        public High {
            check(value);
        }
    }

    /** Fewer answers than the minimum, or bands that meet. */
    record Nothing() implements Released {}

    /**
     * What an earlier snapshot published, read back; it decides nothing and releases nothing new.
     *
     * @param kind {@code mean}, {@code low} or {@code high}
     * @throws IllegalArgumentException for another kind or a value outside the scale
     */
    static Released restored(String kind, double value) {
        return restored(kind, value, USUAL_POINTS);
    }

    /** The same on a scale of so many points. */
    static Released restored(String kind, double value, int points) {
        if (value > points) {
            throw new IllegalArgumentException("outside the scale 1 to " + points + ": " + value);
        }
        return switch (kind) {
            case "mean" -> new Mean(value);
            case "low" -> new Low(value);
            case "high" -> new High(value);
            default -> throw new IllegalArgumentException("not a kind of released value: " + kind);
        };
    }

    /** The same, rounded to the four decimals that are published. */
    default Released rounded() {
        return switch (this) {
            case Mean mean -> new Mean(fourDecimals(mean.value()));
            case Low low -> new Low(fourDecimals(low.value()));
            case High high -> new High(fourDecimals(high.value()));
            case Nothing nothing -> nothing;
        };
    }

    /** The absence of a released value, read back. */
    static Released nothing() {
        return new Nothing();
    }

    /**
     * The number from which everything else is derived: the mean itself, a band's midpoint, (1 + low) / 2 or
     * (high + 5) / 2, or nothing (design.md section 6).
     */
    default OptionalDouble midpoint() {
        return switch (this) {
            case Mean mean -> OptionalDouble.of(mean.value());
            case Low low -> OptionalDouble.of((1 + low.value()) / 2);
            case High high -> OptionalDouble.of((high.value() + 5) / 2);
            case Nothing _ -> OptionalDouble.empty();
        };
    }

    /**
     * What kind of value it is, as {@link #restored} reads it back: {@code mean}, {@code low} or {@code high}.
     *
     * @throws IllegalStateException if nothing was released
     */
    default String kind() {
        return switch (this) {
            case Mean _ -> "mean";
            case Low _ -> "low";
            case High _ -> "high";
            case Nothing _ -> throw new IllegalStateException("nothing was released");
        };
    }

    /**
     * The number that is published with the {@link #kind}: the mean itself, or the inner end of a band.
     *
     * @throws IllegalStateException if nothing was released
     */
    default double number() {
        return switch (this) {
            case Mean mean -> mean.value();
            case Low low -> low.value();
            case High high -> high.value();
            case Nothing _ -> throw new IllegalStateException("nothing was released");
        };
    }

    private static double fourDecimals(double value) {
        return Math.round(10_000 * value) / 10_000.0;
    }

    private static void check(double value) {
        if (!(value >= 1 && value <= MOST_POINTS)) {
            throw new IllegalArgumentException("outside every scale: " + value);
        }
    }
}
