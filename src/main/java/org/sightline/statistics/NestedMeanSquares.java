package org.sightline.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Mean squares of persons x (raters nested in persons) x items.
 *
 * @param persons MS_p
 * @param raters MS_r, within persons
 * @param items MS_i
 * @param personItems MS_pi
 * @param residual MS_e
 */
record NestedMeanSquares(double persons, double raters, double items, double personItems, double residual) {
    static final NestedMeanSquares NONE = new NestedMeanSquares(0, 0, 0, 0, 0);

    /**
     * Two persons and two items or more, at least one person with two raters, no gaps.
     *
     * @param raters the harmonic mean of the persons' numbers of raters
     */
    static NestedMeanSquares of(List<Ratings> complete, double raters) {
        int items = complete.getFirst().items();
        int persons = complete.size();
        double[][] means = complete.stream()
                .map(person -> IntStream.range(0, items)
                        .mapToDouble(item -> Moments.of(person.column(item)).mean())
                        .toArray())
                .toArray(double[][]::new);
        // persons by items, each cell the mean of the person's raters
        TwoWay between = TwoWay.of(means);
        List<TwoWay> within = complete.stream()
                .map(person -> TwoWay.of(IntStream.range(0, person.raters())
                        .mapToObj(person::row)
                        .toArray(double[][]::new)))
                .toList();
        double whole = raters * between.whole();
        int free = complete.stream().mapToInt(Ratings::raters).sum() - persons;
        double ofRaters = within.stream().mapToDouble(TwoWay::rows).sorted().sum();
        double rest = within.stream().mapToDouble(TwoWay::rest).sorted().sum();
        return new NestedMeanSquares(
                mean(raters * between.rows(), whole, persons - 1),
                mean(ofRaters, whole, free),
                mean(raters * between.columns(), whole, items - 1),
                mean(raters * between.rest(), whole, (persons - 1.0) * (items - 1)),
                mean(rest, whole, free * (items - 1.0)));
    }

    private static double mean(double squares, double whole, double freedom) {
        return OneWayAnova.unlessRounding(squares, whole) / freedom;
    }
}
