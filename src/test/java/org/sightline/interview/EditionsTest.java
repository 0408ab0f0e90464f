package org.sightline.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sightline.interview.Editions.Talk;

/** Who is counted when, and who is one of enough. */
class EditionsTest {
    private static final int ROUNDS = 2000;
    private static final int ENOUGH = 4;

    @Test
    void countsNobodyTwiceAndNobodyWhoDoesNotAgree() {
        Random random = new Random(112);
        int again = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Talk> talks = talks(random);
            Set<UUID> next = Editions.next(talks);
            for (Talk talk : talks) {
                boolean before = talks.stream()
                        .anyMatch(other -> other.person().equals(talk.person()) && other.edition() != null);
                assertThat(next.contains(talk.id())).isEqualTo(talk.agreed() && !before);
                again += before && talk.edition() == null ? 1 : 0;
            }
        }
        assertThat(again).as("talked once more").isGreaterThan(ROUNDS);
    }

    @Test
    void hidesSomebodyOnlyAmongEnoughWhoStandToWhatTheySaid() {
        Random random = new Random(113);
        int hidden = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Talk> talks = talks(random);
            Set<UUID> among = Editions.among(talks, ENOUGH);
            for (Talk talk : talks) {
                long with = talks.stream()
                        .filter(Talk::agreed)
                        .filter(other ->
                                talk.edition() != null && talk.edition().equals(other.edition()))
                        .map(Talk::person)
                        .distinct()
                        .count();
                assertThat(among.contains(talk.id())).isEqualTo(talk.agreed() && with >= ENOUGH);
            }
            hidden += among.size();
        }
        assertThat(hidden).isGreaterThan(ROUNDS);
    }

    private static List<Talk> talks(Random random) {
        List<UUID> people = random.longs(3 + random.nextInt(7))
                .mapToObj(number -> new UUID(0, number))
                .collect(Collectors.toList());
        List<Talk> talks = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            int edition = random.nextInt(3);
            talks.add(new Talk(
                    new UUID(1, i),
                    people.get(random.nextInt(people.size())),
                    random.nextInt(6) > 0,
                    edition == 0 ? null : Integer.valueOf(edition)));
        }
        return talks;
    }
}
