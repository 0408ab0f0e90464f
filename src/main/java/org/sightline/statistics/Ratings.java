package org.sightline.statistics;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A table of numbers with gaps, one row per rater (or target, or unit) and one column per item (or judge); immutable.
 *
 * <p>A missing answer is given as NaN and never comes out again: rows and columns are handed over without their gaps. No
 * rows at all is allowed; every row has the same length.
 */
public final class Ratings {
    private static final double LARGEST = 1e12;

    private final double[][] rows;
    private final int items;

    private Ratings(double[][] rows, int items) {
        this.rows = rows;
        this.items = items;
    }

    /**
     * @param rows raters by items, NaN where there is no answer
     * @throws IllegalArgumentException for rows of different lengths or a number beyond 1e12 in size, whose squares could
     *     not be told apart
     */
    public static Ratings of(double[]... rows) {
        int items = rows.length == 0 ? 0 : rows[0].length;
        for (double[] row : rows) {
            if (row.length != items) {
                throw new IllegalArgumentException("a row of " + row.length + " among rows of " + items);
            }
            for (double value : row) {
                if (Math.abs(value) > LARGEST) {
                    throw new IllegalArgumentException("not a rating: " + value);
                }
            }
        }
        return new Ratings(Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new), items);
    }

    /** How many raters. */
    public int raters() {
        return rows.length;
    }

    /** How many items. */
    public int items() {
        return items;
    }

    /** How many items the rater answered. */
    public int answered(int rater) {
        return row(rater).length;
    }

    /** Whether no answer is missing. */
    public boolean isComplete() {
        return IntStream.range(0, rows.length).allMatch(rater -> answered(rater) == items);
    }

    /** Only the raters who answered every item, in the same order. */
    public Ratings complete() {
        return new Ratings(
                IntStream.range(0, rows.length)
                        .filter(rater -> answered(rater) == items)
                        .mapToObj(rater -> rows[rater])
                        .toArray(double[][]::new),
                items);
    }

    /** Only the raters who answered at least this share of the items, in the same order. */
    public Ratings answering(double share) {
        return new Ratings(
                IntStream.range(0, rows.length)
                        .filter(rater -> answered(rater) >= share * items)
                        .mapToObj(rater -> rows[rater])
                        .toArray(double[][]::new),
                items);
    }

    /** All columns but one. */
    Ratings without(int item) {
        Objects.checkIndex(item, items);
        return new Ratings(
                Arrays.stream(rows)
                        .map(row -> IntStream.range(0, items)
                                .filter(column -> column != item)
                                .mapToDouble(column -> row[column])
                                .toArray())
                        .toArray(double[][]::new),
                items - 1);
    }

    /** The rater's answers in the order of the items, without gaps. */
    double[] row(int rater) {
        return Arrays.stream(rows[rater]).filter(x -> !Double.isNaN(x)).toArray();
    }

    /** The item's answers in the order of the raters, without gaps. */
    double[] column(int item) {
        return Arrays.stream(rows)
                .mapToDouble(row -> row[item])
                .filter(x -> !Double.isNaN(x))
                .toArray();
    }

    boolean has(int rater, int item) {
        return !Double.isNaN(rows[rater][item]);
    }

    /** The answer, which must be there. */
    double at(int rater, int item) {
        if (!has(rater, item)) {
            throw new IllegalArgumentException("no answer of rater " + rater + " to item " + item);
        }
        return rows[rater][item];
    }
}
