package org.sightline.attack.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.attack.storage.Linking.Share;

class ScoreTest {
    private static final int LINEUPS = 8;
    private static final int ROWS = 7;

    /** Three standard errors are passed by luck about once in seven hundred times. */
    @Test
    void staysWithinLuckWhenThereIsNoLink() {
        int alarms = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            alarms += score(40, 0, new Random(seed)).beyondLuck() ? 1 : 0;
        }
        assertThat(alarms).isBetween(0, 12);
    }

    /** One row in twenty that is known for sure is enough to be seen in two hundred campaigns. */
    @Test
    void seesAFaintLink() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(score(200, 0.05, new Random(seed)).beyondLuck())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** The same clue followed twice adds to the spread and not to the evidence. */
    @Test
    void isNotMisledByCluesThatSayTheSame() {
        int alarms = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Score score = new Score();
            for (int campaign = 0; campaign < 40; campaign++) {
                Share share = campaign(0, random);
                score.add(List.of(share, share, share, share));
            }
            alarms += score.beyondLuck() ? 1 : 0;
        }
        assertThat(alarms).isBetween(0, 16);
    }

    @Test
    void countsRowsAndTheShareOfLuck() {
        Score score = new Score();
        assertThat(score.chance()).isZero();
        score.add(List.of(new Share(30, 4, 5), new Share(20, 2, 5)));
        score.add(List.of(new Share(50, 6, 10)));
        assertThat(score.rows()).isEqualTo(100);
        assertThat(score.right()).isEqualTo(12);
        assertThat(score.chance()).isEqualTo(0.2);
        assertThat(score.beyondLuck()).isFalse();
    }

    @Test
    void seesALinkInOneCampaignAlone() {
        Score score = new Score();
        score.add(List.of(new Share(60, 55, 8)));
        assertThat(score.beyondLuck()).isTrue();
    }

    private static Score score(int campaigns, double known, Random random) {
        Score score = new Score();
        for (int campaign = 0; campaign < campaigns; campaign++) {
            score.add(List.of(campaign(known, random)));
        }
        return score;
    }

    /** Guesses of a thief who knows the writer of some rows and lays the others at the doors that are left. */
    private static Share campaign(double known, Random random) {
        int right = 0;
        for (int lineup = 0; lineup < LINEUPS; lineup++) {
            double[][] closeness = new double[ROWS][ROWS];
            for (int row = 0; row < ROWS; row++) {
                closeness[row][row] = random.nextDouble() < known ? 1 : 0;
            }
            int[] guessed = Matching.of(closeness, random);
            right += (int)
                    IntStream.range(0, ROWS).filter(row -> guessed[row] == row).count();
        }
        return new Share(LINEUPS * ROWS, right, LINEUPS);
    }
}
