package org.sightline.anonymity;

/**
 * What leaves of a question that n people answered with yes or no: the release map of method.md B3 with two points of a
 * scale, no = 1 and yes = 2, under protection (1, 1), since here neither answer may be determined.
 *
 * <p>With S = 2 and c_low = c_high = 1 the low band of B3, sums n to n + (S - 1) c_low + 1, are 0 to 2 people who said yes,
 * and the high band, sums S n - (S - 1) c_high - 1 to S n, are n - 2 to n; every other number is exact. The bands meet up to
 * n = 4, where nothing leaves. Then nobody who reads it, alone or with one of the people who tells their own answer, can
 * determine another's; a band smaller by one would give somebody away.
 *
 * @param minimum fewest people of whom anything is said, k
 */
public record CountMap(int minimum) {
    private static final int INSIDERS = 1;
    private static final int BAND = INSIDERS + 1;

    /** From so many people on the bands do not meet, whatever the minimum. */
    private static final int APART = 2 * BAND + 1;

    /** Fewest people of whom something can leave. */
    public int fewest() {
        return Math.max(minimum, APART);
    }

    /** @throws IllegalArgumentException if so many of so many cannot be */
    public Counted release(int n, int yes) {
        if (n < 0 || yes < 0 || yes > n) {
            throw new IllegalArgumentException("impossible count: " + yes + " of " + n);
        }
        if (n < fewest()) {
            return new Counted.Nothing();
        }
        if (yes <= BAND) {
            return new Counted.AtMost(BAND);
        }
        if (yes >= n - BAND) {
            return new Counted.AtLeast(n - BAND);
        }
        return new Counted.Exactly(yes);
    }
}
