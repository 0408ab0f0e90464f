package org.sightline.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sightline.statistics.Agreement;
import org.sightline.statistics.ChanceAgreement;
import org.sightline.statistics.Estimate;
import org.sightline.statistics.NullDistribution;

/**
 * Ratings of an assessment centre, exercise x dimension by each observer, from 1 to 5 or 0 where nothing was seen.
 *
 * <p>A cell is the plain mean of its observers. A dimension is the mean of its cells, each exercise weighing the same
 * however many observed it. Agreement is the average deviation from the mean (AD_M, method.md A4; Burke, Finkelstein and
 * Dusig 1999, doi:10.1177/109442819921004) over the cells with two observers or more, against the usual limit of 5 / 6.
 * There is no total over dimensions.
 *
 * @param exercises 1 or more
 * @param dimensions 1 or more
 * @param observers one matrix [exercise][dimension] for each who has rated, maybe none
 */
record Grid(int exercises, int dimensions, List<int[][]> observers) {
    static final int POINTS = 5;

    private static final Agreement AGREEMENT = new Agreement(POINTS);

    Grid {
        observers = List.copyOf(observers);
        for (int[][] one : observers) {
            boolean fits = one.length == exercises
                    && Arrays.stream(one)
                            .allMatch(row -> row.length == dimensions
                                    && Arrays.stream(row).allMatch(rating -> rating >= 0 && rating <= POINTS));
            if (!fits) {
                throw new IllegalArgumentException(
                        "ratings are " + exercises + " x " + dimensions + ", 0 to " + POINTS);
            }
        }
    }

    /** How close the observers are. */
    enum Closeness {
        /** No cell was seen by two. */
        UNKNOWN,
        CLOSE,
        APART
    }

    /** What was given in one cell, in the observers' order; without those who saw nothing. */
    List<Integer> ratings(int exercise, int dimension) {
        return observers.stream()
                .map(one -> one[exercise][dimension])
                .filter(rating -> rating > 0)
                .toList();
    }

    /** Empty where nobody saw anything. */
    OptionalDouble cell(int exercise, int dimension) {
        return ratings(exercise, dimension).stream().mapToInt(Integer::intValue).average();
    }

    /** Empty as long as no cell of the dimension was rated. */
    OptionalDouble dimension(int dimension) {
        return cells(dimension).average();
    }

    /** In how many exercises the dimension was seen. */
    int seenIn(int dimension) {
        return (int) cells(dimension).count();
    }

    /** How far the lowest and the highest exercise lie apart on a dimension; empty for fewer than two. */
    OptionalDouble acrossExercises(int dimension) {
        double[] means = cells(dimension).sorted().toArray();
        return means.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(means[means.length - 1] - means[0]);
    }

    Closeness closeness(int dimension) {
        OptionalDouble deviation = IntStream.range(0, exercises)
                .mapToObj(exercise -> ratings(exercise, dimension))
                .filter(ratings -> ratings.size() > 1)
                .mapToDouble(Grid::deviation)
                .average();
        if (deviation.isEmpty()) {
            return Closeness.UNKNOWN;
        }
        return deviation.getAsDouble() <= AGREEMENT.cutOff() ? Closeness.CLOSE : Closeness.APART;
    }

    /**
     * How often as many observers as there are would look close in one cell if they rated by chance, all marks being
     * equally likely; empty for fewer than two observers.
     */
    OptionalDouble byChance() {
        return observers.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(ChanceAgreement.of(NullDistribution.uniform(POINTS), observers.size())
                        .averageDeviationAtMost(AGREEMENT.cutOff()));
    }

    private DoubleStream cells(int dimension) {
        return IntStream.range(0, exercises)
                .mapToObj(exercise -> cell(exercise, dimension))
                .flatMapToDouble(OptionalDouble::stream);
    }

    private static double deviation(List<Integer> ratings) {
        return switch (AGREEMENT.averageDeviationFromMean(
                ratings.stream().mapToDouble(Integer::doubleValue).toArray())) {
            case Estimate.Figure(double value, int _, var _) -> value;
            case Estimate.NotComputable none -> throw new IllegalStateException("no deviation: " + none);
        };
    }
}
