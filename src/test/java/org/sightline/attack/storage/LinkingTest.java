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
import org.sightline.attack.storage.Linking.Share;
import org.sightline.attack.storage.Loot.Canaries;
import org.sightline.attack.storage.Loot.Watched;

/** Each clue leads to everybody where it is there to be followed. */
class LinkingTest {
    private static final int N = 12;

    @Test
    void followsATransactionThatNamesSomebody() {
        assertThat(shares(Linking.TRANSACTIONS)).containsExactly(Map.entry("transaction", all()));
    }

    @Test
    void followsNumbersTimesAndTheirOrder() {
        Map<String, Share> shares = shares(Linking.COLUMNS);
        assertThat(shares).containsEntry("number by arrival", all()).containsEntry("at by sending", all());
        assertThat(shares.get("id by arrival")).isNotEqualTo(all());
    }

    @Test
    void followsPlacesAndTheMailsAfterwards() {
        assertThat(shares(Linking.PLACES)).containsEntry("place by arrival", all());
        assertThat(shares(Linking.MAILS)).containsEntry("next mail", all());
    }

    @Test
    void followsLengths() {
        assertThat(shares(Linking.LENGTHS)).containsOnly(Map.entry("length", all()), Map.entry("order", all()));
    }

    @Test
    void followsAPseudonym() {
        assertThat(shares(Linking.ACROSS)).containsEntry("value", all());
    }

    private static Share all() {
        return new Share(N, N, 1);
    }

    private static Map<String, Share> shares(Linking linking) {
        Lineup.Solved answers = solved();
        Loot loot = new Loot(
                List.of(answers),
                List.of(),
                List.of(answers),
                List.of(answers),
                List.of(),
                IntStream.range(0, N)
                        .boxed()
                        .collect(java.util.stream.Collectors.toMap(i -> (long) i, i -> Set.of("rater " + i))),
                new Carved(),
                new Carved(),
                new Canaries(1, 0, 0, 0),
                new Watched(1, 0, 0));
        return linking.follow(loot, new Random(3));
    }

    /** Rows about everybody in the order in which they came; ids of no order. Row 9 was written by suspect 9, and so on. */
    private static Lineup.Solved solved() {
        return new Lineup.Solved(
                new Lineup(
                        IntStream.range(0, N).mapToObj(LinkingTest::suspect).toList(),
                        IntStream.range(0, N).mapToObj(LinkingTest::row).toList()),
                IntStream.range(0, N).toArray());
    }

    private static Suspect suspect(int i) {
        Instant came = Instant.ofEpochSecond(1_000L * i);
        return new Suspect(
                Set.of("rater " + i),
                came,
                came.plusSeconds(60),
                List.of(Instant.EPOCH.minusSeconds(60), came.plusSeconds(61), Instant.ofEpochSecond(999_999)),
                Optional.of(100 + 37 * i + 11),
                N - i,
                Optional.of(row(i)));
    }

    private static Row row(int i) {
        return new Row(
                "group",
                "said " + i,
                100 + 37 * i,
                i,
                i,
                Map.of(
                        "id",
                        Integer.toString(31 * (i + 5) % 97),
                        "number",
                        Integer.toString(95 + i),
                        "at",
                        "2026-03-02 10:0" + (char) ('0' + i) + ":00",
                        "pseudonym",
                        "p" + i));
    }
}
