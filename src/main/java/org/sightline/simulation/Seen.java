package org.sightline.simulation;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A grid as pages show it.
 *
 * @param rows one for each exercise
 * @param sums one for each dimension
 * @param raters how many observers have rated
 * @param byChance in percent, empty for fewer than two observers
 */
record Seen(List<Row> rows, List<Sum> sums, int raters, OptionalDouble byChance) {
    /** What was seen of an exercise: for each dimension the mean, null where nothing was, and the single marks. */
    record Row(String exercise, List<Cell> cells) {}

    /** @param marks for the coach's eyes */
    record Cell(String dimension, OptionalDouble mean, List<Integer> marks) {
        public String single() {
            return String.join(", ", marks.stream().map(String::valueOf).toList());
        }
    }

    /** @param across how far the exercises lie apart, empty for fewer than two */
    record Sum(String dimension, OptionalDouble mean, int exercises, OptionalDouble across, Grid.Closeness closeness) {
        /** Ends the key of its words. */
        public String word() {
            return closeness.name().toLowerCase(Locale.ROOT);
        }
    }

    static Seen of(AssessmentCentre centre, Grid grid) {
        List<String> dimensions = centre.content().dimensions();
        List<String> exercises = centre.content().exercises();
        return new Seen(
                IntStream.range(0, exercises.size())
                        .mapToObj(e -> new Row(
                                exercises.get(e),
                                IntStream.range(0, dimensions.size())
                                        .mapToObj(d -> new Cell(dimensions.get(d), grid.cell(e, d), grid.ratings(e, d)))
                                        .toList()))
                        .toList(),
                IntStream.range(0, dimensions.size())
                        .mapToObj(d -> new Sum(
                                dimensions.get(d),
                                grid.dimension(d),
                                grid.seenIn(d),
                                grid.acrossExercises(d),
                                grid.closeness(d)))
                        .toList(),
                grid.observers().size(),
                grid.byChance().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(100 * grid.byChance().getAsDouble()));
    }
}
