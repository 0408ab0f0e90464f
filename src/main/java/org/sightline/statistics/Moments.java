package org.sightline.statistics;

import java.util.Arrays;
import org.sightline.statistics.Estimate.Reason;

/**
 * Mean and sum of squared deviations of finite numbers; equal numbers have squares of exactly 0, whatever their rounding.
 *
 * @param n 0 or more
 * @param mean 0 for n = 0
 * @param squares sum (x - mean)^2
 */
record Moments(int n, double mean, double squares) {
    /** Deviations this small beside the mean are rounding. */
    private static final double ROUNDING = 1e-13;

    /** Independent of the order: sums run over the sorted numbers. */
    static Moments of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return new Moments(0, 0, 0);
        }
        if (sorted[n - 1] - sorted[0] <= ROUNDING * Math.max(Math.abs(sorted[0]), Math.abs(sorted[n - 1]))) {
            return new Moments(n, sorted[n / 2], 0);
        }
        double mean = Arrays.stream(sorted).sum() / n;
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        return new Moments(n, mean, squares);
    }

    /** squares / (n - 1); needs n of 2 or more. */
    double variance() {
        return squares / (n - 1);
    }

    /** Pearson's r of pairs; TOO_FEW below 3 pairs, NO_VARIANCE if one side is constant. */
    static Estimate correlation(double[] x, double[] y) {
        int n = x.length;
        if (n < 3) {
            return Estimate.none(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW, n);
        }
        Moments mx = of(x);
        Moments my = of(y);
        double scale = Math.sqrt(mx.squares) * Math.sqrt(my.squares);
        if (!(scale > 0)) {
            return Estimate.none(Reason.NO_VARIANCE, n);
        }
        double products = 0;
        for (int i = 0; i < n; i++) {
            products += (x[i] - mx.mean) * (y[i] - my.mean);
        }
        return Estimate.of(Math.clamp(products / scale, -1, 1), n);
    }
}
