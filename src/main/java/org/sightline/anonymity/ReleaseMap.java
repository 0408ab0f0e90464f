package org.sightline.anonymity;

/**
 * What leaves one cell, the answers of one group to one item (method.md B3): with n answers and sum s the lowest sums
 * n to n + (S-1) c_low + 1 become "low or lower", the highest Sn - (S-1) c_high - 1 to Sn become "high or higher", every
 * other sum is released as the exact mean; S is the number of points, five in a survey and seven in a pulse. Then no recipient can determine an answer, and none together with one rater can
 * determine another's (with c_high = 0: unless it is the top mark). The bands are the smallest for which this holds.
 *
 * <p>Edge cases: fewer answers than the minimum, or bands that meet (a matter of n alone): {@link Released.Nothing}.
 *
 * @param points S, the values of an answer being 1 to S
 */
public record ReleaseMap(Policy policy, int points) {
    private static final int LOWEST = 1;

    public ReleaseMap {
        if (points < Released.USUAL_POINTS || points > Released.MOST_POINTS) {
            throw new IllegalArgumentException("the map is proven for scales of 5 to 7 points, not of " + points);
        }
    }

    /** For the five points of a survey. */
    public ReleaseMap(Policy policy) {
        this(policy, Released.USUAL_POINTS);
    }

    /**
     * @param n answers in the cell, cannot-say left out
     * @param sum their sum after reversing, n to Sn
     * @throws IllegalArgumentException if the sum is impossible
     */
    public Released release(int n, int sum) {
        if (n < 0 || sum < LOWEST * n || sum > points * n) {
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
     * @throws IllegalArgumentException outside 0 to S
     */
    public Released identified(int value) {
        if (value < 0 || value > points) {
            throw new IllegalArgumentException("outside 0 to " + points + ": " + value);
        }
        return value == 0 ? new Released.Nothing() : new Released.Mean(value);
    }

    /** The largest sum of the low band, n + (S-1) c_low + 1. */
    int lowestSums(int n) {
        return LOWEST * n + (points - LOWEST) * policy.protectLow() + 1;
    }

    /** The smallest sum of the high band, Sn - (S-1) c_high - 1. */
    int highestSums(int n) {
        return points * n - (points - LOWEST) * policy.protectHigh() - 1;
    }
}
