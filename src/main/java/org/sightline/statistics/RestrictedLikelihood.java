package org.sightline.statistics;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.sightline.statistics.Estimate.Reason;

/** The restricted likelihood of a one-way design, profiled over r = between / within; see {@link VarianceComponents#reml}. */
final class RestrictedLikelihood {
    private static final int STEPS_PER_DECADE = 4;
    private static final int LOWEST_DECADE = -8;
    private static final int HIGHEST_DECADE = 14;

    private final int[] sizes;
    private final double[] means;
    private final double squaresWithin;
    private final int ratings;

    private RestrictedLikelihood(int[] sizes, double[] means, double squaresWithin, int ratings) {
        this.sizes = sizes;
        this.means = means;
        this.squaresWithin = squaresWithin;
        this.ratings = ratings;
    }

    /** Raters of at least one target differ. */
    static RestrictedLikelihood of(OneWayAnova anova) {
        return new RestrictedLikelihood(
                anova.moments().stream().mapToInt(Moments::n).toArray(),
                anova.moments().stream().mapToDouble(Moments::mean).toArray(),
                anova.squaresWithin(),
                anova.ratings());
    }

    /** The r of the maximum, 0 or more. */
    Estimate best() {
        int best = 0;
        double least = deviance(0);
        for (int point = 1; point <= (HIGHEST_DECADE - LOWEST_DECADE) * STEPS_PER_DECADE; point++) {
            double deviance = deviance(ratio(point));
            if (deviance < least) {
                best = point;
                least = deviance;
            }
        }
        if (best == 0 && slope(0) >= 0) {
            return Estimate.of(0, sizes.length);
        }
        double middle = ratio(best);
        double side = slope(middle) > 0 ? ratio(best - 1) : ratio(best + 1);
        if (slope(side) * slope(middle) > 0) {
            return Estimate.none(Reason.NO_SOLUTION, sizes.length);
        }
        return Estimate.of(
                new BrentSolver(1e-14, 1e-300).solve(1000, this::slope, Math.min(side, middle), Math.max(side, middle)),
                sizes.length);
    }

    /** The variance within at this r, Q / (N - 1). */
    double within(double r) {
        return squares(r, mean(r)) / (ratings - 1);
    }

    /** The generalised least squares mean at this r. */
    double mean(double r) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = weight(i, r);
            weights += weight;
            sum += weight * means[i];
        }
        return sum / weights;
    }

    private static double ratio(int point) {
        return point == 0 ? 0 : Math.pow(10, LOWEST_DECADE + (double) point / STEPS_PER_DECADE);
    }

    /** Minus twice the logarithm, without constants. */
    private double deviance(double r) {
        double weights = 0;
        double logarithms = 0;
        for (int i = 0; i < sizes.length; i++) {
            weights += weight(i, r);
            logarithms += Math.log1p(sizes[i] * r);
        }
        return (ratings - 1) * Math.log(squares(r, mean(r))) + logarithms + Math.log(weights);
    }

    /** The derivative of the deviance. */
    private double slope(double r) {
        double mean = mean(r);
        double weights = 0;
        double squaredWeights = 0;
        double fall = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = weight(i, r);
            weights += weight;
            squaredWeights += weight * weight;
            fall += Math.pow(weight * (means[i] - mean), 2);
        }
        return weights - squaredWeights / weights - (ratings - 1) * fall / squares(r, mean);
    }

    private double squares(double r, double mean) {
        double squares = squaresWithin;
        for (int i = 0; i < sizes.length; i++) {
            squares += weight(i, r) * (means[i] - mean) * (means[i] - mean);
        }
        return squares;
    }

    private double weight(int target, double r) {
        return sizes[target] / (1 + sizes[target] * r);
    }
}
