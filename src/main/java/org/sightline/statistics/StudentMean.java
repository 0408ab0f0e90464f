package org.sightline.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.sightline.statistics.Estimate.Reason;

/**
 * A mean with the t interval from the sample's own spread, m -+ t_{n-1} s / sqrt(n) (method.md A6): for the analysis of norms.
 * Reports draw {@link Interval#of80} instead, because with few raters this one has width 0 whenever they happen to agree.
 *
 * <p>Edge cases: n = 0 has no mean; n = 1 has no spread, so no interval and no estimate here; zero variance gives the mean
 * itself.
 */
public record StudentMean(Sample sample) {
    private static final double PRECISION = 1e-12;

    /** s / sqrt(n). */
    public Estimate standardError() {
        return sample.n() < 2 ? none() : Estimate.of(error(), sample.n());
    }

    /** m with its interval, not cut off at the ends of the scale; see {@link Interval#cutOff}. */
    public Estimate mean(double level) {
        double tail = (1 - Interval.proper(level)) / 2;
        if (sample.n() < 2) {
            return none();
        }
        double mean = sample.mean().orElseThrow();
        double half = -new TDistribution(null, sample.n() - 1, PRECISION).inverseCumulativeProbability(tail) * error();
        return Estimate.of(mean, sample.n(), mean - half, mean + half, level);
    }

    private double error() {
        return sample.standardDeviation().orElseThrow() / Math.sqrt(sample.n());
    }

    private Estimate none() {
        return Estimate.none(sample.n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW, sample.n());
    }
}
