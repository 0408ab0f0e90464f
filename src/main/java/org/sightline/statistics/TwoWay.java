package org.sightline.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sums of squares of a full table: rows, columns, and what neither explains.
 *
 * @param whole sum x^2, against which rounding is told from difference
 */
record TwoWay(double rows, double columns, double rest, double whole) {

    static TwoWay of(double[][] table) {
        int n = table.length;
        int k = table[0].length;
        double[] rows =
                Arrays.stream(table).mapToDouble(row -> Moments.of(row).mean()).toArray();
        double[] columns = IntStream.range(0, k)
                .mapToDouble(column -> Moments.of(Arrays.stream(table)
                                .mapToDouble(row -> row[column])
                                .toArray())
                        .mean())
                .toArray();
        double mean = Moments.of(rows).mean();
        double rest = 0;
        double whole = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < k; column++) {
                double x = table[row][column];
                double residual = x - rows[row] - columns[column] + mean;
                rest += residual * residual;
                whole += x * x;
            }
        }
        return new TwoWay(
                OneWayAnova.unlessRounding(k * Moments.of(rows).squares(), whole),
                OneWayAnova.unlessRounding(n * Moments.of(columns).squares(), whole),
                OneWayAnova.unlessRounding(rest, whole),
                whole);
    }
}
