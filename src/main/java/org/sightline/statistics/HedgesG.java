package org.sightline.statistics;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.special.Gamma;
import org.sightline.statistics.Estimate.Reason;

/**
 * The standardised difference of two independent means (Hedges 1981, doi:10.3102/10769986006002107; method.md A9): g = J (m_1
 * - m_2) / s with s pooled over both samples, df = n_1 + n_2 - 2 and the exact correction J = Gamma(df / 2) / (sqrt(df / 2)
 * Gamma((df - 1) / 2)). The figures' n is n_1 + n_2.
 *
 * <p>Edge cases: a sample below two values, or no spread in either, gives no figure.
 */
public record HedgesG(Sample first, Sample second) {

    /** g with the interval of the noncentralities that put t = d / f, f = sqrt(1 / n_1 + 1 / n_2), at either tail, times f J. */
    public Estimate g(double level) {
        double tail = (1 - Interval.proper(level)) / 2;
        if (!(d() instanceof Estimate.Figure d)) {
            return d();
        }
        double f = Math.sqrt(1.0 / first.n() + 1.0 / second.n());
        double low = NoncentralT.noncentrality(d.value() / f, df(), 1 - tail);
        double high = NoncentralT.noncentrality(d.value() / f, df(), tail);
        return Estimate.of(factor() * d.value(), n(), low * f * factor(), high * f * factor(), level);
    }

    /** Cohen's d = (m_1 - m_2) / s. */
    public Estimate d() {
        return orReason(() -> (first.mean().orElseThrow() - second.mean().orElseThrow()) / pooled());
    }

    /** J, below 1. */
    public Estimate correction() {
        return orReason(this::factor);
    }

    /** s = sqrt(((n_1 - 1) s_1^2 + (n_2 - 1) s_2^2) / df). */
    public Estimate pooledDeviation() {
        return orReason(this::pooled);
    }

    private Estimate orReason(DoubleSupplier figure) {
        if (first.n() < 2 || second.n() < 2) {
            return Estimate.none(n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW, n());
        }
        return pooled() == 0 ? Estimate.none(Reason.NO_VARIANCE, n()) : Estimate.of(figure.getAsDouble(), n());
    }

    private double factor() {
        double half = df() / 2.0;
        return Math.exp(Gamma.logGamma(half) - Gamma.logGamma(half - 0.5)) / Math.sqrt(half);
    }

    private double pooled() {
        return Math.sqrt((squares(first) + squares(second)) / df());
    }

    private static double squares(Sample sample) {
        double s = sample.standardDeviation().orElseThrow();
        return (sample.n() - 1) * s * s;
    }

    private int df() {
        return n() - 2;
    }

    private int n() {
        return first.n() + second.n();
    }
}
