package org.sightline.statistics;

import java.util.OptionalInt;

/**
 * How many raters to ask (method.md A5).
 *
 * <p>The reliability of the mean of k raters follows Spearman and Brown: k r / (1 + (k - 1) r). Until there are variance
 * components of one's own, r is taken from Conway and Huffcutt (doi:10.1207/s15327043hup1004_2).
 *
 * <p>Edge cases: r = 0 gives reliability 0 for any k, so no number of raters is enough; r = 1 needs one.
 *
 * @param singleRaterReliability r, 0 to 1
 */
public record RaterPlan(double singleRaterReliability) {
    /** Mean reliability of a single rater by source (Conway and Huffcutt 1997). */
    public static final RaterPlan DIRECT_REPORTS = new RaterPlan(0.30);

    /** See {@link #DIRECT_REPORTS}. */
    public static final RaterPlan PEERS = new RaterPlan(0.37);

    /** See {@link #DIRECT_REPORTS}. */
    public static final RaterPlan SUPERVISORS = new RaterPlan(0.50);

    // .8 / .2 is a little more than 4 in floating point
    private static final double ROUNDING = 1e-9;

    public RaterPlan {
        if (!(singleRaterReliability >= 0 && singleRaterReliability <= 1)) {
            throw new IllegalArgumentException("a reliability of 0 to 1, not " + singleRaterReliability);
        }
    }

    /**
     * The reliability of a mean of k raters.
     *
     * @throws IllegalArgumentException for k below 1
     */
    public double reliability(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("at least one rater, not " + k);
        }
        return k * singleRaterReliability / (1 + (k - 1) * singleRaterReliability);
    }

    /**
     * The smallest k whose reliability reaches the target: the ceiling of t (1 - r) / (r (1 - t)). Empty if no countable
     * number does, as for r = 0.
     *
     * @param target above 0 and below 1
     */
    public OptionalInt ratersFor(double target) {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("a reliability between 0 and 1, not " + target);
        }
        double odds = target / (1 - target);
        double k = Math.ceil(odds * (1 - singleRaterReliability) / singleRaterReliability - ROUNDING);
        return k <= Integer.MAX_VALUE ? OptionalInt.of(Math.max(1, (int) k)) : OptionalInt.empty();
    }
}
