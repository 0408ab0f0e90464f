package org.sightline.attack.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClueTest {
    @Test
    void laysRowsInTheOrderOfArrivalAtTheRightDoors() {
        Lineup lineup = lineup(new int[] {40, 10, 30, 20}, new int[] {200, 400, 100, 300});
        Clue clue = Clue.order("place", lineup, Suspect::first, Row::place);
        assertThat(Matching.of(clue.closeness(), new Random(1))).containsExactly(3, 0, 1, 2);
    }

    @Test
    void makesNoDifferenceBetweenEqualOnes() {
        Lineup lineup = lineup(new int[] {10, 20, 30}, new int[] {7, 7, 7});
        Clue clue = Clue.order("place", lineup, Suspect::first, Row::place);
        for (double[] suspect : clue.closeness()) {
            assertThat(suspect).containsOnly(suspect[0]);
        }
    }

    /** Ballots are longer than their texts by what they hold besides; one of them holds a draft as well. */
    @Test
    void findsWhatIsAlwaysAddedToALength() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            int added = random.nextInt(200);
            int[] sizes = random.ints(20, 500).distinct().limit(9).toArray();
            int[] seen = IntStream.range(0, 9)
                    .map(i -> sizes[i] + added + (i == 4 ? 1_000 : 0))
                    .toArray();
            Clue clue = Clue.length("length", lineup(new int[9], sizes), seen);
            assertThat(Matching.of(clue.closeness(), random))
                    .as("seed %d", seed)
                    .containsExactly(IntStream.range(0, 9).toArray());
        }
    }

    /** Suspects who came, and rows of a size that lie, at these. */
    private static Lineup lineup(int[] came, int[] places) {
        return new Lineup(
                IntStream.range(0, came.length)
                        .mapToObj(i -> suspect(i, Instant.ofEpochSecond(came[i])))
                        .toList(),
                IntStream.range(0, places.length)
                        .mapToObj(i -> new Row("group", "row " + i, places[i], places[i], 1, Map.of()))
                        .toList());
    }

    private static Suspect suspect(int number, Instant came) {
        return new Suspect(
                Set.of("rater " + number), came, came, List.of(came), Optional.empty(), number, Optional.empty());
    }
}
