package org.sightline.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A range around a figure, in the figure's own unit; both ends are finite, and low is at most high.
 *
 * <p>The interval of a reported mean comes from the raters' pooled spread ({@link RaterSpread}) and the normal quantile z:
 * with few raters it covers what it promises, which neither the t interval nor a bootstrap does (method.md A6).
 */
public record Interval(double low, double high) {
    /** The highest level of confidence. */
    public static final double HIGHEST_LEVEL = 0.999999;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;
    private static final double Z80 = z(0.80);
    private static final double Z95 = z(0.95);

    public Interval {
        if (!(Double.isFinite(low) && low <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    /** mean -+ 1.28 standard errors, cut off at 1 and 5 (method.md A6); a standard error of 0 gives the mean itself. */
    public static Interval of80(double mean, double standardError) {
        return onTheScale(mean, Z80 * standardError);
    }

    /** mean -+ 1.96 standard errors, cut off at 1 and 5. */
    public static Interval of95(double mean, double standardError) {
        return onTheScale(mean, Z95 * standardError);
    }

    /**
     * figure -+ half; not cut off.
     *
     * @throws IllegalArgumentException if half is negative or an end is not finite
     */
    public static Interval around(double figure, double half) {
        return new Interval(figure - half, figure + half);
    }

    /**
     * The standard normal quantile z with P(|Z| <= z) = level.
     *
     * @param level above 0, at most {@link #HIGHEST_LEVEL}
     * @throws IllegalArgumentException outside
     */
    public static double z(double level) {
        return NORMAL.inverseCumulativeProbability((1 + proper(level)) / 2);
    }

    /** The part on the scale 1 to 5; an interval wholly off the scale becomes the nearer end of it. */
    public Interval cutOff() {
        return new Interval(Math.clamp(low, LOWEST, HIGHEST), Math.clamp(high, LOWEST, HIGHEST));
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** A confidence level, which lies above 0 and not so near 1 that its quantiles are lost in rounding. */
    static double proper(double level) {
        if (!(level > 0 && level <= HIGHEST_LEVEL)) {
            throw new IllegalArgumentException("a level lies above 0 and up to " + HIGHEST_LEVEL + ", not at " + level);
        }
        return level;
    }

    private static Interval onTheScale(double mean, double half) {
        if (!(mean >= LOWEST && mean <= HIGHEST && half >= 0 && Double.isFinite(half))) {
            throw new IllegalArgumentException("no interval around " + mean + " with half-width " + half);
        }
        return around(mean, half).cutOff();
    }
}
