package org.sightline.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/** Many seeded cases of one property, and the tables they are made of. */
final class Cases {
    static final int MANY = 10_000;

    private Cases() {}

    static void many(Consumer<Random> property) {
        for (int seed = 0; seed < MANY; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** Answers 1 to 5. */
    static double[] answers(Random random, int n) {
        return random.ints(n, 1, 6).asDoubleStream().toArray();
    }

    /** A table of answers 1 to 5 in which each one is missing with the given probability. */
    static double[][] table(Random random, int raters, int items, double missing) {
        return IntStream.range(0, raters)
                .mapToObj(_ -> IntStream.range(0, items)
                        .mapToDouble(_ -> random.nextDouble() < missing ? Double.NaN : 1 + random.nextInt(5))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The table in another order of its rows. */
    static double[][] shuffled(Random random, double[][] table) {
        double[][] shuffled = table.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double[] row = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = row;
        }
        return shuffled;
    }

    /** The table on the scale turned round. */
    static double[][] reversed(double[][] table) {
        return Arrays.stream(table).map(Cases::reversed).toArray(double[][]::new);
    }

    static double[] reversed(double[] answers) {
        return Arrays.stream(answers).map(x -> 6 - x).toArray();
    }

    /** These columns only. */
    static double[][] columns(double[][] table, int... columns) {
        return Arrays.stream(table)
                .map(row ->
                        IntStream.of(columns).mapToDouble(column -> row[column]).toArray())
                .toArray(double[][]::new);
    }

    static double[][] matrix(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Cases::vector)
                .toArray(double[][]::new);
    }

    static double[] vector(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToDouble(x -> x.isNull() ? Double.NaN : x.asDouble())
                .toArray();
    }

    /** The figure is there and this close. */
    static void assertFigure(Estimate estimate, double expected, double tolerance) {
        Assertions.assertThat(value(estimate)).isCloseTo(expected, Assertions.within(tolerance));
    }

    static double value(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Figure figure -> figure.value();
            case Estimate.NotComputable none -> throw new AssertionError("no figure: " + none);
        };
    }

    /** Both have the same figure, or the same reason. */
    static void assertSame(Estimate a, Estimate b) {
        if (a instanceof Estimate.Figure x && b instanceof Estimate.Figure y) {
            Assertions.assertThat(x.n()).isEqualTo(y.n());
            Assertions.assertThat(x.value()).isCloseTo(y.value(), Assertions.within(1e-8 * (1 + Math.abs(y.value()))));
        } else {
            Assertions.assertThat(a).isEqualTo(b);
        }
    }
}
