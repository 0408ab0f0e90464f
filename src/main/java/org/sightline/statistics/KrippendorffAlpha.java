package org.sightline.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sightline.statistics.Estimate.Reason;

/**
 * Krippendorff's alpha = 1 - D_o / D_e of raters who judged the same units, with gaps (Hayes and
 * Krippendorff 2007, doi:10.1080/19312450709336664).
 *
 * <p>A unit with two answers or more gives all its ordered pairs, each with weight 1 / (answers - 1); these are the pairable
 * values, n of them. D_o is the mean difference within such pairs, D_e that of all pairs of pairable values. Below 0 is worse
 * than chance. Edge cases: nothing answered is NO_DATA; no unit with two answers is TOO_FEW; only one value at all is
 * NO_VARIANCE.
 */
public enum KrippendorffAlpha {
    /** 0 for the same value, 1 for another. */
    NOMINAL {
        @Override
        double difference(double[] values, double[] frequencies, int c, int k) {
            return 1;
        }
    },
    /** (sum of the frequencies from c to k, with half of c's and half of k's)^2. */
    ORDINAL {
        @Override
        double difference(double[] values, double[] frequencies, int c, int k) {
            double between = Arrays.stream(frequencies, Math.min(c, k), Math.max(c, k) + 1)
                    .sum();
            return Math.pow(between - (frequencies[c] + frequencies[k]) / 2, 2);
        }
    },
    /** (c - k)^2. */
    INTERVAL {
        @Override
        double difference(double[] values, double[] frequencies, int c, int k) {
            return Math.pow(values[c] - values[k], 2);
        }
    };

    /** Between two different values, given by their places. */
    abstract double difference(double[] values, double[] frequencies, int c, int k);

    /** One row per rater, one column per unit; the figure's n is the number of pairable values. */
    public Estimate of(Ratings ratings) {
        double[][] units = IntStream.range(0, ratings.items())
                .mapToObj(ratings::column)
                .filter(unit -> unit.length >= 2)
                .toArray(double[][]::new);
        double[] pairable = Arrays.stream(units).flatMapToDouble(Arrays::stream).toArray();
        int n = pairable.length;
        if (n == 0) {
            boolean empty = IntStream.range(0, ratings.raters()).allMatch(rater -> ratings.answered(rater) == 0);
            return Estimate.none(empty ? Reason.NO_DATA : Reason.TOO_FEW, 0);
        }
        double[] values = Arrays.stream(pairable).sorted().distinct().toArray();
        if (values.length == 1) {
            return Estimate.none(Reason.NO_VARIANCE, n);
        }
        double[] frequencies = new double[values.length];
        for (double value : pairable) {
            frequencies[Arrays.binarySearch(values, value)]++;
        }
        double observed = observed(units, values, frequencies) / n;
        double expected = pairs(frequencies, values, frequencies) / (n * (n - 1.0));
        return Estimate.of(1 - observed / expected, n);
    }

    private double observed(double[][] units, double[] values, double[] frequencies) {
        return Arrays.stream(units)
                .mapToDouble(unit -> {
                    double[] counts = new double[values.length];
                    for (double value : unit) {
                        counts[Arrays.binarySearch(values, value)]++;
                    }
                    return pairs(counts, values, frequencies) / (unit.length - 1);
                })
                .sorted()
                .sum();
    }

    /** Sum of the differences over all ordered pairs of these counts. */
    private double pairs(double[] counts, double[] values, double[] frequencies) {
        double sum = 0;
        for (int c = 0; c < values.length; c++) {
            for (int k = 0; k < c; k++) {
                if (counts[c] > 0 && counts[k] > 0) {
                    sum += 2 * counts[c] * counts[k] * difference(values, frequencies, c, k);
                }
            }
        }
        return sum;
    }
}
