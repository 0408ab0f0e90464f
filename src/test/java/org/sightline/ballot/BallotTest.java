package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BallotTest {
    private static final Answers SOME = Answers.NONE.rated(Map.of("R1", 4));

    @Test
    void aReplacementLeavesWhatWasSentAloneUntilItIsSent() {
        Ballot sent = new Ballot(null, SOME, null).send().orElseThrow();
        Ballot changing =
                sent.change().write(draft -> draft.rated(Map.of("R1", 2))).orElseThrow();

        assertThat(sent.shut()).isTrue();
        assertThat(changing.sent()).isEqualTo(SOME);
        assertThat(changing.writing().ratings()).containsOnly(Map.entry("R1", 2));
        assertThat(changing.keep()).isEqualTo(sent);
        assertThat(changing.send().orElseThrow().sent()).isEqualTo(changing.draft());
    }

    @Test
    void nothingIsWrittenOnAShutBallot() {
        assertThat(new Ballot(SOME, null, null).write(draft -> draft)).isEmpty();
    }

    @Test
    void anEmptyDraftIsNotSent() {
        assertThat(Ballot.EMPTY.send()).isEmpty();
        assertThat(new Ballot(SOME, Answers.NONE, null).send()).isEmpty();
    }

    @Test
    void decliningKeepsTheDraftAndAnsweringEndsIt() {
        Ballot declined = new Ballot(null, SOME, null).decline(Reason.NO_TIME).orElseThrow();

        assertThat(declined.finished()).isTrue();
        assertThat(declined.takePart()).isEqualTo(new Ballot(null, SOME, null));
        assertThat(declined.write(draft -> draft).orElseThrow().isDeclined()).isFalse();
        assertThat(new Ballot(SOME, null, null).decline(Reason.NO_TIME)).isEmpty();
    }

    @Test
    void consentIsTakenBackFromWhatWasSentButNeverGivenToIt() {
        Ballot mine = new Ballot(SOME.shown(Showing.AS_MINE), null, null);
        Ballot mixed = new Ballot(SOME.shown(Showing.MIXED), null, null);

        assertThat(mine.mix().sent()).isEqualTo(SOME.shown(Showing.MIXED));
        assertThat(mixed.change()
                        .write(draft -> draft.shown(Showing.AS_MINE))
                        .orElseThrow()
                        .sent())
                .isEqualTo(SOME.shown(Showing.MIXED));
    }

    /** Pages saved in any order, repeated and from several tabs, against a model that just remembers the last answer. */
    @Test
    void mergesPagesLikeAMemoryOfTheLastAnswer() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> model = new HashMap<>();
            Ballot ballot = Ballot.EMPTY;
            for (int step = 0; step < 40; step++) {
                Map<String, Integer> page = new HashMap<>();
                String theme = "RBTCD".substring(random.nextInt(5)).substring(0, 1);
                for (int item = 1; item <= 6; item++) {
                    if (random.nextInt(3) > 0) {
                        page.put(theme + item, random.nextInt(6));
                    }
                }
                model.putAll(page);
                for (int repeated = random.nextInt(2); repeated >= 0; repeated--) {
                    Optional<Ballot> written = ballot.write(draft -> draft.rated(page));
                    ballot = written.orElseThrow();
                }
            }
            assertThat(ballot.writing().ratings()).as("seed %d", seed).containsExactlyInAnyOrderEntriesOf(model);
        }
    }
}
