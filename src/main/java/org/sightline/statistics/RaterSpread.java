package org.sightline.statistics;

import java.util.Arrays;

/**
 * How far apart the raters of one target usually are: the pooled within-target standard deviation of a rater's theme score
 * (method.md A6). The uncertainty of a small group comes from it and never from the group's own few answers, whose spread
 * covers badly and would tell about single raters.
 *
 * @param standardDeviation in scale points, above 0 and up to 1e50
 * @param assumed true until it is estimated from at least 60 pooled degrees of freedom
 */
public record RaterSpread(double standardDeviation, boolean assumed) {
    /** The deliberately wide value for theme scores before a norm exists. */
    public static final RaterSpread ASSUMED = new RaterSpread(0.75, true);

    /** The same for single items. */
    public static final RaterSpread ASSUMED_OF_ITEMS = new RaterSpread(0.80, true);

    public RaterSpread {
        if (!(standardDeviation > 0 && standardDeviation <= Sample.LARGEST)) {
            throw new IllegalArgumentException("a spread is above 0, not " + standardDeviation);
        }
    }

    /**
     * The standard error of one group's mean, sw / sqrt(n).
     *
     * @throws IllegalArgumentException for n below 1
     */
    public double standardError(int n) {
        return standardDeviation / Math.sqrt(positive(n));
    }

    /**
     * The standard error of the equally weighted mean of several groups, sw sqrt(sum 1/n_g) / G (method.md A8).
     *
     * @throws IllegalArgumentException for no group or an empty one
     */
    public double standardErrorOfEqualWeights(int... sizes) {
        if (sizes.length == 0) {
            throw new IllegalArgumentException("no groups");
        }
        double variance =
                Arrays.stream(sizes).mapToDouble(n -> 1.0 / positive(n)).sum();
        return standardDeviation * Math.sqrt(variance) / sizes.length;
    }

    private static int positive(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a group has at least one rater, not " + n);
        }
        return n;
    }
}
