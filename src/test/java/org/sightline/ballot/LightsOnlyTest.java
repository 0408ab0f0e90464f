package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.TestClock;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaigns;
import org.sightline.rater.Preview;
import org.sightline.rater.Previews;

/** What is told before closing is the same for all ballots behind the same lights. */
@QuarkusTest
class LightsOnlyTest {
    private static final int MINIMUM = 3;
    private static final Map<Relationship, Integer> ASKED = Map.of(
            Relationship.PEER, 5,
            Relationship.CURRENT_DIRECT_REPORT, 5,
            Relationship.PAST_SUPERVISOR, 2,
            Relationship.CURRENT_SUPERVISOR, 1);

    @Inject
    Survey survey;

    @Inject
    Ballots ballots;

    @Inject
    Papers papers;

    @Inject
    LightRefresh refresh;

    @Inject
    Campaigns campaigns;

    @Inject
    Previews previews;

    @Inject
    TestClock clock;

    private Survey.Running running;

    @BeforeEach
    void begin() {
        running = survey.running(MINIMUM);
    }

    @AfterEach
    void end() {
        clock.reset();
        survey.end(running);
    }

    @Test
    void saysTheSameForTheSameLights() {
        Random random = new Random(11);
        Map<String, Preview> told = new HashMap<>();
        Map<UUID, String> lights = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            UUID executive = survey.executive(running, "Executive " + i);
            StringBuilder lit = new StringBuilder();
            for (Relationship relationship : Relationship.values()) {
                int asked = ASKED.getOrDefault(relationship, 0);
                int answers = random.nextInt(asked + 1);
                for (int rater = 0; rater < asked; rater++) {
                    answer(executive, relationship, rater < answers, random);
                }
                lit.append(answers >= MINIMUM ? relationship + " " : "");
            }
            lights.put(executive, lit.toString());
        }
        assertThat(lights.keySet().stream().map(this::preview).distinct())
                .as("nothing differs before the first look")
                .hasSize(1);
        morning();
        lights.forEach((executive, lit) -> assertThat(preview(executive))
                .as(lit)
                .isEqualTo(told.computeIfAbsent(lit, none -> preview(executive))));
        assertThat(told).as("lights that were seen").hasSizeBetween(3, 4);
        assertThat(told.values()).as("and what they say").doesNotHaveDuplicates();
    }

    @Test
    void saysNothingNewBeforeTheNextLook() {
        UUID executive = survey.executive(running, "Ana Ruiz");
        Random random = new Random(1);
        for (int i = 0; i < 2; i++) {
            answer(executive, Relationship.PEER, true, random);
        }
        UUID waiting = asked(executive, Relationship.PEER).nomination();
        assertThat(waiting).isNotNull();
        morning();
        Preview before = preview(executive);
        Pending third = asked(executive, Relationship.PEER);
        Preview invited = preview(executive);
        send(third, random);
        assertThat(preview(executive)).isEqualTo(invited).isNotEqualTo(before);
        clock.advance(Duration.ofDays(1));
        morning();
        assertThat(preview(executive)).isNotEqualTo(invited);
    }

    private record Pending(Survey.Link link, UUID nomination) {}

    private Pending asked(UUID executive, Relationship relationship) {
        Survey.Link link = survey.link(running, "Rater " + UUID.randomUUID());
        return new Pending(link, survey.asked(link, executive, relationship));
    }

    private void answer(UUID executive, Relationship relationship, boolean sends, Random random) {
        Pending pending = asked(executive, relationship);
        if (sends) {
            send(pending, random);
        }
    }

    private void send(Pending pending, Random random) {
        RaterSession session = new RaterSession(running.id(), pending.link().invitation(), 1);
        ballots.save(
                papers.find(session, pending.nomination()).orElseThrow(),
                ballot -> ballot.write(draft -> {
                    Map<String, Integer> ratings = new HashMap<>();
                    papers.find(session, pending.nomination())
                            .orElseThrow()
                            .instrument()
                            .items()
                            .forEach(item -> ratings.put(item, 1 + random.nextInt(5)));
                    return draft.rated(ratings).shown(random.nextBoolean() ? Showing.AS_MINE : Showing.MIXED);
                }));
        ballots.save(papers.find(session, pending.nomination()).orElseThrow(), Ballot::send);
    }

    private void morning() {
        QuarkusTransaction.requiringNew().run(() -> refresh.refresh(campaigns.required(running.id()), clock.instant()));
    }

    private Preview preview(UUID executive) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        previews.of(campaigns.required(running.id()), executive).orElseThrow());
    }
}
