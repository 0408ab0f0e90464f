package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.TestClock;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaigns;

@QuarkusTest
class DailyProgressTest {
    @Inject
    Survey survey;

    @Inject
    Ballots ballots;

    @Inject
    Papers papers;

    @Inject
    DailyProgress progress;

    @Inject
    LightRefresh refresh;

    @Inject
    Campaigns campaigns;

    @Inject
    TestClock clock;

    private Survey.Running running;
    private UUID executive;

    @BeforeEach
    void begin() {
        running = survey.running(3);
        executive = survey.executive(running, "Ana Ruiz");
        survey.asked(survey.link(running, "Only Boss"), executive, Relationship.CURRENT_SUPERVISOR);
    }

    @AfterEach
    void end() {
        clock.reset();
        survey.end(running);
    }

    private void send(String rater, int answers) {
        Survey.Link link = survey.link(running, rater);
        UUID nomination = survey.asked(link, executive, Relationship.PEER);
        RaterSession session = new RaterSession(running.id(), link.invitation(), 1);
        ballots.save(
                papers.find(session, nomination).orElseThrow(),
                ballot -> ballot.write(draft -> {
                    Answers rated = draft;
                    for (String item : papers.find(session, nomination).orElseThrow().instrument().items().stream()
                            .limit(answers)
                            .toList()) {
                        rated = rated.rated(Map.of(item, 3));
                    }
                    return rated;
                }));
        ballots.save(papers.find(session, nomination).orElseThrow(), Ballot::send);
    }

    private void morning() {
        QuarkusTransaction.requiringNew().run(() -> refresh.refresh(campaigns.required(running.id()), clock.instant()));
    }

    private Map<Relationship, Boolean> lights() {
        return Objects.requireNonNull(progress.of(running.id()).orElseThrow().get(executive));
    }

    @Test
    void changesOnceADayAndKnowsOnlyYesOrNo() {
        send("One", 32);
        send("Two", 32);
        send("Too few answers", 15);
        morning();
        assertThat(lights())
                .containsOnly(Map.entry(Relationship.PEER, false), Map.entry(Relationship.CURRENT_SUPERVISOR, false));

        send("Three", 16);
        clock.advance(Duration.ofHours(12));
        morning();
        assertThat(lights()).containsEntry(Relationship.PEER, false);

        clock.advance(Duration.ofHours(12));
        morning();
        assertThat(lights()).containsEntry(Relationship.PEER, true);
    }

    @Test
    void knowsNothingBeforeTheFirstMorning() {
        send("One", 32);
        clock.set(TestClock.START.minus(Duration.ofHours(6)));
        morning();

        assertThat(progress.of(running.id())).isEmpty();
    }
}
