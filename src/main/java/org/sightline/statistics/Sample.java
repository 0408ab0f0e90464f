package org.sightline.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.math3.stat.ranking.NaNStrategy;

/**
 * Numbers of one kind, without order and without missing ones; immutable.
 *
 * <p>Edge cases: n = 0 has no mean, quantile or spread; n = 1 has a mean and quantiles (the value itself) but no spread;
 * zero variance gives a spread of exactly 0. Nothing here returns NaN or infinity.
 */
public final class Sample {
    /** Beyond it, squares of squares would leave the numbers. */
    static final double LARGEST = 1e50;

    private final double[] values;

    private Sample(double[] values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException if a value is not a number or beyond -+1e50 */
    public static Sample of(double... values) {
        double[] sorted = values.clone();
        for (double value : sorted) {
            if (!(Math.abs(value) <= LARGEST)) {
                throw new IllegalArgumentException("not a number within -+1e50: " + value);
            }
        }
        // sorted, so that sums do not depend on the order given
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    public int n() {
        return values.length;
    }

    /** The arithmetic mean; empty for n = 0. */
    public OptionalDouble mean() {
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanOfSome());
    }

    /** sqrt(sum (x - mean)^2 / (n - 1)), method.md A3; empty for n below 2, 0 if all values are equal. */
    public OptionalDouble standardDeviation() {
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        if (values[0] == values[values.length - 1]) {
            return OptionalDouble.of(0);
        }
        double mean = meanOfSome();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return OptionalDouble.of(Math.sqrt(squares / (values.length - 1)));
    }

    /**
     * The quantile of type 7 of Hyndman and Fan, the default of R (doi:10.1080/00031305.1996.10473566; method.md A3): linear
     * between the order statistics at 1 + (n - 1) p. Empty for n = 0; p = 0 and p = 1 are the extremes.
     *
     * @param p 0 to 1
     * @throws IllegalArgumentException outside
     */
    public OptionalDouble quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile needs p from 0 to 1, not " + p);
        }
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        if (p == 0) {
            // Commons Math accepts percentages above 0 only
            return OptionalDouble.of(values[0]);
        }
        return OptionalDouble.of(new Percentile()
                .withEstimationType(EstimationType.R_7)
                .withNaNStrategy(NaNStrategy.FAILED)
                .evaluate(values, 100 * p));
    }

    /** The quantile at one half. */
    public OptionalDouble median() {
        return quantile(0.5);
    }

    /** In ascending order. */
    double[] values() {
        return values.clone();
    }

    private double meanOfSome() {
        return Arrays.stream(values).sum() / values.length;
    }
}
