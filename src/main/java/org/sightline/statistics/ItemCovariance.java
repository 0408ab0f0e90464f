package org.sightline.statistics;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.sightline.statistics.Estimate.Reason;

/** Covariances, divisor n - 1, of the items of complete records; the start of alpha, omega and distances. */
final class ItemCovariance {
    private final int records;
    private final double[][] entries;

    private ItemCovariance(int records, double[][] entries) {
        this.records = records;
        this.entries = entries;
    }

    /** Records with a gap are left out. With fewer than two records all entries are 0. */
    static ItemCovariance of(Ratings ratings) {
        Ratings complete = ratings.complete();
        int n = complete.raters();
        int items = complete.items();
        double[][] deviations = IntStream.range(0, items)
                .mapToObj(complete::column)
                .map(ItemCovariance::deviations)
                .toArray(double[][]::new);
        double[][] entries = new double[items][items];
        for (int i = 0; i < items && n >= 2; i++) {
            for (int j = 0; j <= i; j++) {
                entries[i][j] = dot(deviations[i], deviations[j]) / (n - 1);
                entries[j][i] = entries[i][j];
            }
        }
        return new ItemCovariance(n, entries);
    }

    int records() {
        return records;
    }

    int items() {
        return entries.length;
    }

    double variance(int item) {
        return entries[item][item];
    }

    double of(int i, int j) {
        return entries[i][j];
    }

    /** Of all entries: the variance of the sum of the items. */
    double total() {
        double sum = 0;
        for (double[] row : entries) {
            for (double entry : row) {
                sum += entry;
            }
        }
        return sum;
    }

    /** sum s_i^2. */
    double trace() {
        return IntStream.range(0, items()).mapToDouble(this::variance).sum();
    }

    boolean anyFlat() {
        return IntStream.range(0, items()).anyMatch(item -> !(variance(item) > 0));
    }

    /** r_ij of all items; they must vary. */
    RealMatrix correlations() {
        return correlations(IntStream.range(0, items()).toArray());
    }

    /** r_ij of these items; they must vary. */
    RealMatrix correlations(int... some) {
        RealMatrix correlations = new Array2DRowRealMatrix(some.length, some.length);
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < some.length; j++) {
                double scale = Math.sqrt(variance(some[i])) * Math.sqrt(variance(some[j]));
                correlations.setEntry(i, j, i == j ? 1 : of(some[i], some[j]) / scale);
            }
        }
        return correlations;
    }

    /** Why nothing can be said about so many items, if so. */
    Optional<Estimate> whyNot(int leastItems) {
        if (records == 0 || items() == 0) {
            return Optional.of(Estimate.none(Reason.NO_DATA, 0));
        }
        return records < 2 || items() < leastItems
                ? Optional.of(Estimate.none(Reason.TOO_FEW, records))
                : Optional.empty();
    }

    private static double[] deviations(double[] column) {
        Moments moments = Moments.of(column);
        double[] deviations = new double[column.length];
        for (int i = 0; i < column.length && moments.squares() > 0; i++) {
            deviations[i] = column[i] - moments.mean();
        }
        return deviations;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
