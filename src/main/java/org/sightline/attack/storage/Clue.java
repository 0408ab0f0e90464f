package org.sightline.attack.storage;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * One reason to lay a row at a door.
 *
 * @param closeness of each suspect (first index) to each row (second index)
 */
record Clue(String name, double[][] closeness) {
    /** By what a suspect and a row have in common. */
    static Clue common(String name, Lineup lineup, ToDoubleBiFunction<Suspect, Row> closeness) {
        double[][] all = new double[lineup.size()][lineup.size()];
        for (int suspect = 0; suspect < all.length; suspect++) {
            for (int row = 0; row < all.length; row++) {
                all[suspect][row] = closeness.applyAsDouble(
                        lineup.suspects().get(suspect), lineup.rows().get(row));
            }
        }
        return new Clue(name, all);
    }

    /** The first suspect wrote the first row, and so on; equal ones share their place. */
    static <S extends Comparable<S>, R extends Comparable<R>> Clue order(
            String name, Lineup lineup, Function<Suspect, S> ofSuspect, Function<Row, R> ofRow) {
        double[] suspects = ranks(lineup.suspects().stream().map(ofSuspect).toList());
        double[] rows = ranks(lineup.rows().stream().map(ofRow).toList());
        return closest(name, suspects, rows, 0);
    }

    /**
     * By size, up to what is always added to it: the difference that most pairs have in common.
     *
     * @param suspects the size of what came from each
     */
    static Clue length(String name, Lineup lineup, int[] suspects) {
        int[] rows = lineup.rows().stream().mapToInt(Row::size).toArray();
        return closest(
                name,
                Arrays.stream(suspects).asDoubleStream().toArray(),
                Arrays.stream(rows).asDoubleStream().toArray(),
                mostCommonDifference(suspects, rows));
    }

    private static Clue closest(String name, double[] suspects, double[] rows, int added) {
        double[][] all = new double[suspects.length][rows.length];
        for (int suspect = 0; suspect < all.length; suspect++) {
            for (int row = 0; row < rows.length; row++) {
                all[suspect][row] = -Math.abs(suspects[suspect] - rows[row] - added);
            }
        }
        return new Clue(name, all);
    }

    private static int mostCommonDifference(int[] suspects, int[] rows) {
        int[] differences = Arrays.stream(suspects)
                .flatMap(suspect -> Arrays.stream(rows).map(row -> suspect - row))
                .sorted()
                .toArray();
        int best = 0;
        int most = 0;
        int run = 0;
        for (int i = 0; i < differences.length; i++) {
            run = i > 0 && differences[i] == differences[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = differences[i];
            }
        }
        return best;
    }

    private static <T extends Comparable<T>> double[] ranks(List<T> values) {
        return IntStream.range(0, values.size())
                .mapToDouble(one -> values.stream()
                        .mapToInt(other -> values.get(one).compareTo(other))
                        .mapToDouble(order -> order > 0 ? 1 : order == 0 ? 0.5 : 0)
                        .sum())
                .toArray();
    }
}
