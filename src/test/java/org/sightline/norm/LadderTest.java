package org.sightline.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Percentiles from a ladder, against counting the executives themselves. */
class LadderTest {
    @Test
    void holdsTenExecutivesOrMoreOnEveryStep() {
        for (int seed = 0; seed < 10_000; seed++) {
            double[] scores = scores(new Random(seed));
            Ladder ladder = Ladder.of(scores, 1);
            double below = 0;
            for (Ladder.Step step : ladder.steps()) {
                double upTo = step.upTo().doubleValue();
                double to = Arrays.stream(scores)
                        .filter(score -> printed(score) <= upTo)
                        .count();
                assertThat(to - below).as("seed %s", seed).isGreaterThanOrEqualTo(10);
                double midRank = 100 * (below + to) / 2 / scores.length;
                assertThat(step.percentile().doubleValue())
                        .as("seed %s", seed)
                        .isCloseTo(Math.min(99, midRank), within(0.5));
                below = to;
            }
            assertThat(below).as("seed %s", seed).isEqualTo(scores.length);
            assertThat(ladder.steps().getLast().upTo().doubleValue()).isEqualTo(5);
        }
    }

    @Test
    void neverFallsAsScoresRise() {
        for (int seed = 0; seed < 1000; seed++) {
            Ladder ladder = Ladder.of(scores(new Random(seed)), 1);
            double last = 0;
            for (double score = 1; score <= 5; score += 0.05) {
                double percentile = ladder.percentile(score);
                assertThat(percentile)
                        .as("seed %s", seed)
                        .isGreaterThanOrEqualTo(last)
                        .isBetween(0.0, 100.0);
                last = percentile;
            }
        }
    }

    @Test
    void comparesScoresAsTheyArePrinted() {
        double[] scores = new double[100];
        Arrays.setAll(scores, i -> i < 50 ? 3.34 : 4.0);
        Ladder ladder = Ladder.of(scores, 1);
        assertThat(ladder.percentile(3.25)).isEqualTo(25);
        assertThat(ladder.percentile(3.3499)).isEqualTo(25);
        assertThat(ladder.percentile(3.35)).isEqualTo(75);
        assertThat(ladder.percentile(1)).as("nothing is told about the lowest").isEqualTo(25);
        assertThat(ladder.percentile(5)).isEqualTo(75);
    }

    private static double[] scores(Random random) {
        double[] scores = new double[100 + random.nextInt(60)];
        double spread = random.nextInt(5) == 0 ? 0.02 : 0.1 + random.nextDouble();
        Arrays.setAll(scores, i -> Math.clamp(3.6 + spread * random.nextGaussian(), 1, 5));
        return scores;
    }

    private static double printed(double score) {
        return Math.floor(10 * score + 0.5) / 10;
    }
}
