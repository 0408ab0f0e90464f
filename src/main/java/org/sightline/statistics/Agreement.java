package org.sightline.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.sightline.statistics.Estimate.Reason;

/**
 * Agreement of raters of one target on a scale 1 to A (method.md A4): for the analysis of norms, never a grade on one
 * executive's report.
 *
 * <p>Variances have the divisor n - 1. Edge cases: no answer is NO_DATA, one answer TOO_FEW for everything but the average
 * deviations, which are 0; a null variance of 0 is NO_VARIANCE. Answers off the scale are refused.
 *
 * @param points A, at least 2
 */
public record Agreement(int points) {
    private static final double ROUNDING = 1e-9;

    public Agreement {
        if (points < 2) {
            throw new IllegalArgumentException("a scale has two points or more, not " + points);
        }
    }

    /**
     * rwg = max(0, 1 - s2 / s2E) of one item; n is the number of answers. James, Demaree and Wolf 1984
     * (doi:10.1037/0021-9010.69.1.85).
     */
    public Estimate rwg(NullDistribution chance, double... answers) {
        return withVariance(chance, answers, s2 -> Math.max(0, 1 - s2 / chance.variance()));
    }

    /** 1 - s2 / s2E without the floor of 0: worse than chance is negative. */
    public Estimate rwgUncapped(NullDistribution chance, double... answers) {
        return withVariance(chance, answers, s2 -> 1 - s2 / chance.variance());
    }

    /**
     * rwg(j) = J q / (J q + 1 - q), q = 1 - min(mean s2_i, s2E) / s2E: the mean variance is capped before the
     * Spearman-Brown step. J and the mean count the items with two answers or more; n is J. James, Demaree and Wolf 1984.
     */
    public Estimate rwgJ(NullDistribution chance, Ratings ratings) {
        return withMeanVariance(chance, ratings, (s2, items) -> {
            double q = 1 - Math.min(s2, chance.variance()) / chance.variance();
            return items * q / (items * q + 1 - q);
        });
    }

    /**
     * r*wg(j) = 1 - mean s2_i / s2E, not capped and not inflated by the number of items; n is the number of items with two
     * answers or more. Lindell, Brandt and Whitney 1997 (doi:10.1177/01466216970213006).
     */
    public Estimate rStarWgJ(NullDistribution chance, Ratings ratings) {
        return withMeanVariance(chance, ratings, (s2, _) -> 1 - s2 / chance.variance());
    }

    /** AD_M = mean |x - mean|. Burke, Finkelstein and Dusig 1999 (doi:10.1177/109442819921004). */
    public Estimate averageDeviationFromMean(double... answers) {
        return averageDeviation(answers, Moments.of(onScale(answers)).mean());
    }

    /** AD_Md = mean |x - median|, the median of an even number being the middle of the two. */
    public Estimate averageDeviationFromMedian(double... answers) {
        return averageDeviation(answers, Sample.of(onScale(answers)).median().orElse(0));
    }

    /** A / 6: an average deviation up to this counts as agreement. Burke and Dunlap 2002 (doi:10.1177/1094428102005002002). */
    public double cutOff() {
        return points / 6.0;
    }

    /**
     * awg = 1 - 2 s2 / (((H + L) M - M^2 - H L) n / (n - 1)), from -1 to 1: the spread against the largest one at this
     * mean. OUT_OF_RANGE if M is below (L (n - 1) + H) / n or above (H (n - 1) + L) / n; 1 if all answers are the same end
     * of the scale. Brown and Hauenstein 2005 (doi:10.1177/1094428105275376).
     */
    public Estimate awg(double... answers) {
        Moments moments = Moments.of(onScale(answers));
        int n = moments.n();
        if (n < 2) {
            return tooFew(n);
        }
        double mean = moments.mean();
        if (moments.squares() == 0 && (mean == 1 || mean == points)) {
            return Estimate.of(1, n);
        }
        double least = (n - 1.0 + points) / n;
        double most = (points * (n - 1.0) + 1) / n;
        if (mean < least - ROUNDING || mean > most + ROUNDING) {
            return Estimate.none(Reason.OUT_OF_RANGE, n);
        }
        double largest = ((points + 1) * mean - mean * mean - points) * n / (n - 1);
        return Estimate.of(1 - 2 * moments.variance() / largest, n);
    }

    private interface OfMeanVariance {
        double figure(double meanVariance, int items);
    }

    private Estimate withVariance(NullDistribution chance, double[] answers, DoubleUnaryOperator formula) {
        Moments moments = Moments.of(onScale(answers));
        if (moments.n() < 2) {
            return tooFew(moments.n());
        }
        return isFlat(chance)
                ? Estimate.none(Reason.NO_VARIANCE, moments.n())
                : Estimate.of(formula.applyAsDouble(moments.variance()), moments.n());
    }

    private Estimate withMeanVariance(NullDistribution chance, Ratings ratings, OfMeanVariance formula) {
        double[] variances = IntStream.range(0, ratings.items())
                .mapToObj(item -> Moments.of(onScale(ratings.column(item))))
                .filter(moments -> moments.n() >= 2)
                .mapToDouble(Moments::variance)
                .toArray();
        if (variances.length == 0) {
            return Estimate.none(ratings.raters() == 0 ? Reason.NO_DATA : Reason.TOO_FEW, 0);
        }
        return isFlat(chance)
                ? Estimate.none(Reason.NO_VARIANCE, variances.length)
                : Estimate.of(formula.figure(Moments.of(variances).mean(), variances.length), variances.length);
    }

    private static Estimate averageDeviation(double[] answers, double centre) {
        int n = answers.length;
        return n == 0
                ? Estimate.none(Reason.NO_DATA, 0)
                : Estimate.of(
                        Arrays.stream(answers)
                                        .map(x -> Math.abs(x - centre))
                                        .sorted()
                                        .sum()
                                / n,
                        n);
    }

    private boolean isFlat(NullDistribution chance) {
        if (chance.points() != points) {
            throw new IllegalArgumentException("a chance of " + chance.points() + " points on a scale of " + points);
        }
        return chance.variance() < ROUNDING;
    }

    private double[] onScale(double[] answers) {
        for (double answer : answers) {
            if (!(answer >= 1 && answer <= points)) {
                throw new IllegalArgumentException("not on the scale 1 to " + points + ": " + answer);
            }
        }
        return answers;
    }

    private static Estimate tooFew(int n) {
        return Estimate.none(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW, n);
    }
}
