package org.sightline.statistics;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.special.Beta;
import org.sightline.statistics.Estimate.Reason;

/**
 * The ratio of two mean squares against F(df1, df2), and the coefficients that grow with it: their intervals follow from
 * the limits F / F(1 - a/2; df1, df2) and F F(1 - a/2; df2, df1).
 *
 * @param statistic F, 0 or more
 * @param df1 1 or more
 * @param df2 1 or more
 */
public record FTest(double statistic, int df1, int df2) {
    public FTest {
        if (!(statistic >= 0 && Double.isFinite(statistic)) || df1 < 1 || df2 < 1) {
            throw new IllegalArgumentException("not a ratio: " + statistic + " with " + df1 + ", " + df2);
        }
    }

    /** Empty where the lower mean square is 0, or so small that the ratio is no number. */
    static Optional<FTest> of(double upper, double lower, int df1, int df2) {
        double ratio = upper / lower;
        return Double.isFinite(ratio) ? Optional.of(new FTest(ratio, df1, df2)) : Optional.empty();
    }

    /** P(F(df1, df2) >= statistic), one-sided; exact far out, too, where 1 - P would be rounded to 0. */
    public double p() {
        return Math.clamp(Beta.regularizedBeta(df2 / (df2 + df1 * statistic), df2 / 2.0, df1 / 2.0), 0, 1);
    }

    /** A coefficient that does not fall as F grows; NO_VARIANCE where it has no value. */
    Estimate estimate(DoubleUnaryOperator coefficient, int n, double level) {
        double value = coefficient.applyAsDouble(statistic);
        if (!Double.isFinite(value)) {
            return Estimate.none(Reason.NO_VARIANCE, n);
        }
        double low = coefficient.applyAsDouble(statistic / quantile(level, df1, df2));
        double high = coefficient.applyAsDouble(statistic * quantile(level, df2, df1));
        return bounded(value, n, low, high, level);
    }

    /** The figure, with its interval if that has two ends. */
    static Estimate bounded(double value, int n, double low, double high, double level) {
        return Double.isFinite(low) && Double.isFinite(high) && low <= high
                ? Estimate.of(value, n, low, high, level)
                : Estimate.of(value, n);
    }

    /** The upper limit of a two-sided interval. */
    static double quantile(double level, double df1, double df2) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1, not " + level);
        }
        return new FDistribution(null, df1, df2).inverseCumulativeProbability((1 + level) / 2);
    }
}
