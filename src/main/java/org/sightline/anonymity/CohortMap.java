package org.sightline.anonymity;

/**
 * What leaves the values of several people at once, each between 1 and 5: the release map of a cell (method.md B3) with
 * executives in the place of raters and any value in the place of a mark. Sums up to n + 5 become "or lower", sums from
 * 5n - 1 "or higher", every other sum is the exact mean. Then whoever knows no value can narrow none down to less than one
 * point, and whoever knows one can do so for no other value that is 4 or lower.
 *
 * <p>Edge cases: fewer than {@link #FEWEST} people give nothing.
 */
public final class CohortMap {
    /** Fewer people than this are never shown together, nor left over beside those who are. */
    public static final int FEWEST = 5;

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private CohortMap() {}

    /**
     * @param n people
     * @param sum of their values
     * @throws IllegalArgumentException if the sum is impossible
     */
    public static Released release(int n, double sum) {
        double rounding = 1e-9 * n;
        if (n < 0 || !(sum >= LOWEST * n - rounding && sum <= HIGHEST * n + rounding)) {
            throw new IllegalArgumentException("impossible sum of " + n + " values: " + sum);
        }
        double low = n + HIGHEST;
        double high = HIGHEST * n - 1.0;
        if (n < FEWEST) {
            return new Released.Nothing();
        }
        if (sum <= low) {
            return new Released.Low(low / n);
        }
        return sum >= high ? new Released.High(high / n) : new Released.Mean(sum / n);
    }
}
