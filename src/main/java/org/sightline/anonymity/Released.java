package org.sightline.anonymity;

/**
 * What leaves one cell (group x item) after the release map of method.md B3: an exact mean, a band at either end, or
 * nothing. Values are after reversing (higher is always better), on the scale 1 to 5.
 */
public sealed interface Released {

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

    /** Only this package constructs these (an architecture test holds it); records in an interface are public. */
    private static void check(double value) {
        if (!(value >= 1 && value <= 5)) {
            throw new IllegalArgumentException("outside the scale 1 to 5: " + value);
        }
    }
}
