package org.sightline.attack.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void laysEveryRowAtTheDoorThatTheClueNames() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int[] writers = permutation(2 + random.nextInt(29), random);
            double[][] closeness = new double[writers.length][writers.length];
            for (int row = 0; row < writers.length; row++) {
                closeness[writers[row]][row] = 1;
            }
            assertThat(Matching.of(closeness, random)).as("seed %d", seed).isEqualTo(writers);
        }
    }

    @Test
    void takesTheClosestPairFirst() {
        double[][] closeness = {{5, 9}, {1, 8}};
        assertThat(Matching.of(closeness, new Random(1))).containsExactly(1, 0);
    }

    /** Without a clue, or with one that has nothing to do with the truth, one row is right: mean one, variance one. */
    @Test
    void isRightOnceByLuckHoweverManyRowsThereAre() {
        for (int n : new int[] {2, 3, 7, 30}) {
            for (boolean misled : new boolean[] {false, true}) {
                double sum = 0;
                double squares = 0;
                int trials = 20_000;
                Random random = new Random(n);
                for (int trial = 0; trial < trials; trial++) {
                    int[] writers = permutation(n, random);
                    double[][] closeness = new double[n][n];
                    for (int i = 0; misled && i < n; i++) {
                        closeness[i][i] = 1;
                    }
                    int[] guessed = Matching.of(closeness, random);
                    long right = IntStream.range(0, n)
                            .filter(row -> guessed[row] == writers[row])
                            .count();
                    sum += right;
                    squares += (right - 1) * (right - 1);
                }
                assertThat(sum / trials).as("mean of %d", n).isBetween(0.97, 1.03);
                assertThat(squares / trials).as("variance of %d", n).isBetween(0.93, 1.07);
            }
        }
    }

    private static int[] permutation(int n, Random random) {
        int[] all = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int one = all[i];
            all[i] = all[j];
            all[j] = one;
        }
        return all;
    }
}
