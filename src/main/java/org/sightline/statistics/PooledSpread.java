package org.sightline.statistics;

import java.util.Collection;
import org.sightline.statistics.Estimate.Reason;

/**
 * What several targets' raters tell together about how far apart raters of one target are (method.md A6): sw = sqrt(sum (n_i
 * - 1) s_i^2 / sum (n_i - 1)).
 *
 * <p>Edge cases: a target with one rater adds nothing; without degrees of freedom there is no standard deviation; if raters
 * never differ it is 0, which is not a spread to work with, so the assumed one stays.
 *
 * @param sumOfSquares of deviations from each target's own mean
 * @param raters of all targets
 * @param targets with at least one rater
 */
public record PooledSpread(double sumOfSquares, int raters, int targets) {
    /** From so many degrees of freedom on the estimate replaces the assumption. */
    public static final int ENOUGH = 60;

    public PooledSpread {
        if (!(sumOfSquares >= 0 && Double.isFinite(sumOfSquares))) {
            throw new IllegalArgumentException("no sum of squares: " + sumOfSquares);
        }
        if (targets < 0 || raters < targets) {
            throw new IllegalArgumentException(raters + " raters of " + targets + " targets");
        }
    }

    /** From each target's own raters; targets without any are left out. */
    public static PooledSpread of(Collection<Sample> targets) {
        double[] sums = targets.stream()
                .mapToDouble(target -> {
                    double s = target.standardDeviation().orElse(0);
                    return (target.n() - 1) * s * s;
                })
                .filter(sum -> sum > 0)
                // sorted, so that the sum does not depend on the order given
                .sorted()
                .toArray();
        double sum = 0;
        for (double squares : sums) {
            sum += squares;
        }
        return new PooledSpread(sum, targets.stream().mapToInt(Sample::n).sum(), (int)
                targets.stream().filter(target -> target.n() > 0).count());
    }

    /** sum (n_i - 1). */
    public int degreesOfFreedom() {
        return raters - targets;
    }

    /** sw, with the number of raters behind it. */
    public Estimate standardDeviation() {
        int df = degreesOfFreedom();
        return df == 0
                ? Estimate.none(raters == 0 ? Reason.NO_DATA : Reason.TOO_FEW, raters)
                : Estimate.of(Math.sqrt(sumOfSquares / df), raters);
    }

    /** The spread to work with: the estimate from 60 degrees of freedom on, the assumption before. */
    public RaterSpread orAssumed(RaterSpread assumed) {
        double variance = degreesOfFreedom() < ENOUGH ? 0 : sumOfSquares / degreesOfFreedom();
        return variance > 0 ? new RaterSpread(Math.sqrt(variance), false) : assumed;
    }
}
