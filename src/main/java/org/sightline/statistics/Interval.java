package org.sightline.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/** A range of the scale 1 to 5 around a mean; low is at most high. */
public record Interval(double low, double high) {
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;
    private static final double Z80 = z(0.80);
    private static final double Z95 = z(0.95);

    public Interval {
        if (!(low >= LOWEST && low <= high && high <= HIGHEST)) {
            throw new IllegalArgumentException("not a range of the scale 1 to 5: " + low + " to " + high);
        }
    }

    /** mean -+ 1.28 standard errors, cut off at 1 and 5 (method.md A6); a standard error of 0 gives the mean itself. */
    public static Interval of80(double mean, double standardError) {
        return around(mean, Z80 * standardError);
    }

    /** mean -+ 1.96 standard errors, cut off at 1 and 5. */
    public static Interval of95(double mean, double standardError) {
        return around(mean, Z95 * standardError);
    }

    private static Interval around(double mean, double half) {
        if (!(mean >= LOWEST && mean <= HIGHEST && half >= 0 && Double.isFinite(half))) {
            throw new IllegalArgumentException("no interval around " + mean + " with half-width " + half);
        }
        return new Interval(Math.max(LOWEST, mean - half), Math.min(HIGHEST, mean + half));
    }

    private static double z(double level) {
        return new NormalDistribution(0, 1).inverseCumulativeProbability((1 + level) / 2);
    }
}
