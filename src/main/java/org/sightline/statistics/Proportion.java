package org.sightline.statistics;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A share count / n with its intervals (method.md A6). The count may lie between whole numbers, as a mid-rank does.
 *
 * <p>All three intervals lie within 0 and 1, shrink as n grows and mirror each other when the count is counted from the
 * other side. At count = 0 the low end is 0, at count = n the high end is 1.
 *
 * @param count from 0 to n
 * @param n at least 1
 */
public record Proportion(double count, int n) {
    private static final double PRECISION = 1e-12;

    public Proportion {
        if (!(n >= 1 && count >= 0 && count <= n)) {
            throw new IllegalArgumentException("no share: " + count + " of " + n);
        }
    }

    public double share() {
        return count / n;
    }

    /**
     * Wilson's score interval (doi:10.1080/01621459.1927.10502953): (p + z^2/2n -+ z sqrt(p (1 - p)/n + z^2/4n^2)) / (1 +
     * z^2/n), without continuity correction.
     */
    public Interval wilson(double level) {
        double z = Interval.z(level);
        double weight = z * z / n;
        double middle = (share() + weight / 2) / (1 + weight);
        double half = z * Math.sqrt(share() * (1 - share()) / n + weight / (4.0 * n)) / (1 + weight);
        return ends(middle - half, middle + half);
    }

    /**
     * The exact interval of Clopper and Pearson (doi:10.1093/biomet/26.4.404), a conservative check: quantiles of Beta(x, n
     * - x + 1) and Beta(x + 1, n - x).
     */
    public Interval clopperPearson(double level) {
        double tail = (1 - Interval.proper(level)) / 2;
        return ends(
                count == 0 ? 0 : quantile(count, n - count + 1, tail),
                count == n ? 1 : quantile(count + 1, n - count, 1 - tail));
    }

    /** Jeffreys' interval, for display (doi:10.1214/ss/1009213286): quantiles of Beta(x + 1/2, n - x + 1/2). */
    public Interval jeffreys(double level) {
        double tail = (1 - Interval.proper(level)) / 2;
        return ends(quantile(count + 0.5, n - count + 0.5, tail), quantile(count + 0.5, n - count + 0.5, 1 - tail));
    }

    /** What is displayed: Jeffreys at none or all, Wilson between. */
    public Interval displayed(double level) {
        return count == 0 || count == n ? jeffreys(level) : wilson(level);
    }

    private Interval ends(double low, double high) {
        return new Interval(count == 0 ? 0 : Math.max(0, low), count == n ? 1 : Math.min(1, high));
    }

    private static double quantile(double alpha, double beta, double p) {
        return new BetaDistribution(null, alpha, beta, PRECISION).inverseCumulativeProbability(p);
    }
}
