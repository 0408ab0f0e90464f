package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often nominal 95 % intervals hold the true mean of Likert raters (method.md A6): a theme of six items, each answer a
 * normal view cut into the points 1 to 5, the rater's own level shared by all six.
 */
class CoverageTest {
    private static final int GROUPS = 20_000;
    private static final int ITEMS = 6;

    @ParameterizedTest
    @CsvSource({"3", "5", "8"})
    @Tag("slow")
    void pooledSpreadCoversWhatItPromises(int n) {
        Raters raters = new Raters(new Random(20260103 + n));
        int targets = GROUPS / 20;
        int held = 0;
        double width = 0;
        // the spread of a norm, from raters of many executives
        PooledSpread norm = PooledSpread.of(
                Stream.generate(() -> raters.of(raters.level(), 6)).limit(500).toList());
        RaterSpread spread = norm.orAssumed(RaterSpread.ASSUMED);
        assertThat(spread.assumed()).isFalse();
        for (int target = 0; target < targets; target++) {
            double level = raters.level();
            double truth = raters.truth(level);
            for (int group = 0; group < 20; group++) {
                double mean = raters.of(level, n).mean().orElseThrow();
                Interval interval = Interval.of95(mean, spread.standardError(n));
                held += interval.contains(truth) ? 1 : 0;
                width += interval.high() - interval.low();
            }
        }
        assertThat(held / (double) GROUPS).as("coverage, n = " + n).isBetween(0.93, 0.97);
        assertThat(width / GROUPS).as("width, n = " + n).isLessThan(2.0);
    }

    /** The comparison that decided: with three raters the exact percentile bootstrap holds the truth far too rarely. */
    @Test
    @Tag("slow")
    void bootstrapDoesNot() {
        Raters raters = new Raters(new Random(20260104));
        int held = 0;
        for (int group = 0; group < 3_000; group++) {
            double level = raters.level();
            Sample three = raters.of(level, 3);
            held += ExactBootstrap.of(three).interval(0.95).contains(raters.truth(level)) ? 1 : 0;
        }
        assertThat(held / 3_000.0).isBetween(0.60, 0.78);
    }

    /** Raters of one target: the view of an item is level + own level + own view of the item, all normal. */
    private record Raters(Random random) {
        private static final double OWN = 0.5;
        private static final double ITEM = 0.7;

        double level() {
            return 2.8 + 1.6 * random.nextDouble();
        }

        /** The mean over all raters there could be: from the probabilities of the five points. */
        double truth(double level) {
            double mean = 1;
            for (int point = 1; point < 5; point++) {
                mean += above(level, point + 0.5);
            }
            return mean;
        }

        Sample of(double level, int n) {
            double[] scores = new double[n];
            Arrays.setAll(scores, _ -> {
                double own = level + OWN * random.nextGaussian();
                double sum = 0;
                for (int item = 0; item < ITEMS; item++) {
                    sum += Math.clamp(Math.round(own + ITEM * random.nextGaussian()), 1, 5);
                }
                return sum / ITEMS;
            });
            return Sample.of(scores);
        }

        private static double above(double level, double cut) {
            double z = (level - cut) / Math.hypot(OWN, ITEM);
            return new NormalDistribution(null, 0, 1).cumulativeProbability(z);
        }
    }
}
