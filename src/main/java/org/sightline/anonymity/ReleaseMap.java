package org.sightline.anonymity;

/**
 * What leaves one cell, the answers of one group to one item (method.md B3): with n answers and sum s the lowest sums
 * n to n + 4 c_low + 1 become "low or lower", the highest 5n - 4 c_high - 1 to 5n become "high or higher", every other
 * sum is released as the exact mean. Then no recipient can determine an answer, and none together with one rater can
 * determine another's (with c_high = 0: unless it is the top mark). The bands are the smallest for which this holds.
 *
 * <p>Edge cases: fewer answers than the minimum, or bands that meet (a matter of n alone): {@link Released.Nothing}.
 */
public record ReleaseMap(Policy policy) {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    /**
     * @param n answers in the cell, cannot-say left out
     * @param sum their sum after reversing, n to 5n
     * @throws IllegalArgumentException if the sum is impossible
     */
    public Released release(int n, int sum) {
        if (n < 0 || sum < LOWEST * n || sum > HIGHEST * n) {
            throw new IllegalArgumentException("impossible cell: " + n + " answers with sum " + sum);
        }
        int low = lowestSums(n);
        int high = highestSums(n);
        if (n < policy.minimum() || low >= high) {
            return new Released.Nothing();
        }
        if (sum <= low) {
            return new Released.Low((double) low / n);
        }
        if (sum >= high) {
            return new Released.High((double) high / n);
        }
        return new Released.Mean((double) sum / n);
    }

    /**
     * The answer of a current supervisor who agreed in writing to be shown; 0 (cannot say) releases nothing.
     *
     * @throws IllegalArgumentException outside 0 to 5
     */
    public Released identified(int value) {
        return value == 0 ? new Released.Nothing() : new Released.Mean(value);
    }

    /** The largest sum of the low band, n + 4 c_low + 1. */
    int lowestSums(int n) {
        return LOWEST * n + (HIGHEST - LOWEST) * policy.protectLow() + 1;
    }

    /** The smallest sum of the high band, 5n - 4 c_high - 1. */
    int highestSums(int n) {
        return HIGHEST * n - (HIGHEST - LOWEST) * policy.protectHigh() - 1;
    }
}
