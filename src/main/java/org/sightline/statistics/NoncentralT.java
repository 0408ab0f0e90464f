package org.sightline.statistics;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * The noncentral t distribution of T = (Z + delta) / S with Z standard normal and S = sqrt(chi^2_v / v), v the degrees of
 * freedom: P(T <= t) = integral over s of Phi(t s - delta) f_S(s), for t > 0; the rest by symmetry, P(T <= t; delta) = 1 -
 * P(T <= -t; -delta).
 *
 * <p>Phi is 0 or 1 to the last bit except in a window of s, and f_S is nothing outside 1 -+ 9 / sqrt(v). What lies above the
 * window is an incomplete gamma function; the rest, never longer than eighteen units of the narrower of the two, is
 * integrated by composite Gauss-Legendre. The absolute error is below 1e-11 for any delta, where series such as AS 243
 * (Lenth 1989, doi:10.2307/2347693) underflow beyond 37.
 *
 * @param degreesOfFreedom at least 1
 * @param noncentrality finite
 */
record NoncentralT(double degreesOfFreedom, double noncentrality) {
    private static final double TAIL = 9;
    private static final int PANELS = 4;
    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(20);
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final BrentSolver BRENT = new BrentSolver(1e-14, 1e-12);

    NoncentralT {
        if (!(degreesOfFreedom >= 1 && Double.isFinite(degreesOfFreedom) && Double.isFinite(noncentrality))) {
            throw new IllegalArgumentException(
                    "no noncentral t with " + degreesOfFreedom + " degrees of freedom around " + noncentrality);
        }
    }

    /**
     * The noncentrality that puts {@code t} at probability {@code p}; it falls as p rises.
     *
     * @param p between 0 and 1, not nearer to them than 1e-12
     */
    static double noncentrality(double t, double degreesOfFreedom, double p) {
        // Z and S stay within TAIL of their middles, so delta = t S - Z stays within these
        double nearest = Math.abs(t) * lowest(degreesOfFreedom);
        double furthest = Math.abs(t) * highest(degreesOfFreedom);
        double low = (t < 0 ? -furthest : nearest) - TAIL;
        double high = (t < 0 ? -nearest : furthest) + TAIL;
        return BRENT.solve(
                1000, delta -> new NoncentralT(degreesOfFreedom, delta).cumulativeProbability(t) - p, low, high);
    }

    double cumulativeProbability(double t) {
        if (t == 0) {
            return NORMAL.cumulativeProbability(-noncentrality);
        }
        double p = t > 0 ? aboveZero(t) : 1 - new NoncentralT(degreesOfFreedom, -noncentrality).aboveZero(-t);
        return Math.clamp(p, 0, 1);
    }

    private double aboveZero(double t) {
        double bottom = lowest(degreesOfFreedom);
        double top = highest(degreesOfFreedom);
        double low = Math.clamp((noncentrality - TAIL) / t, bottom, top);
        double high = Math.clamp((noncentrality + TAIL) / t, bottom, top);
        double sum = Gamma.regularizedGammaQ(degreesOfFreedom / 2, degreesOfFreedom * high * high / 2);
        double half = (high - low) / PANELS / 2;
        double logScale = logScale();
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = low + (2 * panel + 1) * half;
            sum += half
                    * GAUSS.integrate(unit -> {
                        double s = middle + half * unit;
                        return NORMAL.cumulativeProbability(t * s - noncentrality) * density(s, logScale);
                    });
        }
        return sum;
    }

    /** f_S(s) = scale s^(v - 1) exp(-v s^2 / 2). */
    private double density(double s, double logScale) {
        // only in an empty window, whose width is 0 as well
        return s == 0 ? 0 : Math.exp(logScale + (degreesOfFreedom - 1) * Math.log(s) - degreesOfFreedom * s * s / 2);
    }

    private double logScale() {
        double half = degreesOfFreedom / 2;
        return Math.log(2) + half * Math.log(half) - Gamma.logGamma(half);
    }

    private static double lowest(double degreesOfFreedom) {
        return Math.max(0, 1 - TAIL / Math.sqrt(degreesOfFreedom));
    }

    private static double highest(double degreesOfFreedom) {
        return 1 + TAIL / Math.sqrt(degreesOfFreedom);
    }
}
