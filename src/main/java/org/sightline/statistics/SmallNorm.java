package org.sightline.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Where a score stands in a norm whose own mean and spread are estimates from n targets (method.md A10): t = (x - M) / (s
 * sqrt((n + 1) / n)), percentile 100 T_{n-1}(t) (Crawford and Howell 1998, doi:10.1076/clin.12.4.482.7241). Without the root
 * a small norm makes scores look rarer than they are.
 *
 * @param mean M, within -+1e50
 * @param standardDeviation s, from 1e-50 to 1e50
 * @param n at least 2
 */
public record SmallNorm(double mean, double standardDeviation, int n) {
    private static final double LARGEST = Sample.LARGEST;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    public SmallNorm {
        if (!(Math.abs(mean) <= LARGEST && standardDeviation >= 1 / LARGEST && standardDeviation <= LARGEST)) {
            throw new IllegalArgumentException("no norm: mean " + mean + ", deviation " + standardDeviation);
        }
        if (n < 2) {
            throw new IllegalArgumentException("a norm has at least two targets, not " + n);
        }
    }

    /** z = (x - M) / s. */
    public double z(double x) {
        if (!(Math.abs(x) <= LARGEST)) {
            throw new IllegalArgumentException("not a score: " + x);
        }
        return (x - mean) / standardDeviation;
    }

    /** t, with n - 1 degrees of freedom. */
    public double t(double x) {
        return z(x) / Math.sqrt((n + 1.0) / n);
    }

    /** The share of the population below x, in percent. */
    public double percentile(double x) {
        return 100 * new TDistribution(null, n - 1).cumulativeProbability(t(x));
    }

    /**
     * The interval of z (Crawford and Garthwaite 2002, doi:10.1016/S0028-3932(01)00224-X): the noncentralities that put z
     * sqrt(n) at either tail of the noncentral t with n - 1 degrees of freedom, over sqrt(n).
     */
    public Interval zInterval(double x, double level) {
        double tail = (1 - Interval.proper(level)) / 2;
        double t = z(x) * Math.sqrt(n);
        return new Interval(
                NoncentralT.noncentrality(t, n - 1, 1 - tail) / Math.sqrt(n),
                NoncentralT.noncentrality(t, n - 1, tail) / Math.sqrt(n));
    }

    /** {@link #zInterval} as percentiles 100 Phi(z). */
    public Interval percentileInterval(double x, double level) {
        Interval z = zInterval(x, level);
        return new Interval(100 * NORMAL.cumulativeProbability(z.low()), 100 * NORMAL.cumulativeProbability(z.high()));
    }
}
