package org.sightline.statistics;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/** Many seeded cases of one property; a failure names the seed of its case. */
final class Trials {
    static final int MANY = 10_000;

    private Trials() {}

    static void many(Consumer<Random> property) {
        run(MANY, property);
    }

    static void run(int cases, Consumer<Random> property) {
        for (int seed = 1; seed <= cases; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** Means of three items: steps of a third from 1 to 5. */
    static double[] ratings(Random random, int n) {
        return DoubleStream.generate(() -> 1 + random.nextInt(13) / 3.0)
                .limit(n)
                .toArray();
    }

    static double[] reversed(double... ratings) {
        return DoubleStream.of(ratings).map(x -> 6 - x).toArray();
    }

    static double[] shuffled(Random random, double... values) {
        double[] mixed = values.clone();
        for (int i = mixed.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double other = mixed[i];
            mixed[i] = mixed[j];
            mixed[j] = other;
        }
        return mixed;
    }
}
