package org.sightline.statistics;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.distribution.TDistribution;
import org.sightline.statistics.Estimate.Reason;

/**
 * Welch's t test of two independent means with unequal variances (doi:10.1093/biomet/34.1-2.28; method.md A9): t = (m_1 -
 * m_2) / sqrt(v_1 + v_2), v = s^2 / n, df = (v_1 + v_2)^2 / (v_1^2 / (n_1 - 1) + v_2^2 / (n_2 - 1)). The figures' n is n_1 +
 * n_2.
 *
 * <p>Edge cases: a sample below two values has no spread, so there is no test; nor is there one if both spreads are 0. One
 * of them may be 0.
 */
public record Welch(Sample first, Sample second) {
    private static final double PRECISION = 1e-12;

    /** m_1 - m_2 with the interval -+ t_df SE. */
    public Estimate difference(double level) {
        double tail = (1 - Interval.proper(level)) / 2;
        if (!(degreesOfFreedom() instanceof Estimate.Figure df)) {
            return degreesOfFreedom();
        }
        double half = -new TDistribution(null, df.value(), PRECISION).inverseCumulativeProbability(tail) * error();
        return Estimate.of(rise(), n(), rise() - half, rise() + half, level);
    }

    /** sqrt(v_1 + v_2). */
    public Estimate standardError() {
        return orReason(this::error);
    }

    /** t, with the sign of m_1 - m_2. */
    public Estimate t() {
        return orReason(() -> rise() / error());
    }

    /** Not a whole number; from the smaller n - 1 to n_1 + n_2 - 2. */
    public Estimate degreesOfFreedom() {
        return orReason(this::df);
    }

    /** The two-sided probability of |t| or more if the means are equal. */
    public Estimate p() {
        return orReason(() -> 2 * new TDistribution(null, df()).cumulativeProbability(-Math.abs(rise() / error())));
    }

    private Estimate orReason(DoubleSupplier figure) {
        if (first.n() < 2 || second.n() < 2) {
            return Estimate.none(n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW, n());
        }
        return error() == 0 ? Estimate.none(Reason.NO_VARIANCE, n()) : Estimate.of(figure.getAsDouble(), n());
    }

    private double df() {
        // by the first sample's part of the variance, so that no square of a square is lost
        double part = variance(first) / (variance(first) + variance(second));
        return 1 / (part * part / (first.n() - 1) + (1 - part) * (1 - part) / (second.n() - 1));
    }

    private double rise() {
        return first.mean().orElseThrow() - second.mean().orElseThrow();
    }

    private double error() {
        return Math.sqrt(variance(first) + variance(second));
    }

    private static double variance(Sample sample) {
        double s = sample.standardDeviation().orElseThrow();
        return s * s / sample.n();
    }

    private int n() {
        return first.n() + second.n();
    }
}
