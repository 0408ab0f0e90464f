package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Relationship;
import org.sightline.security.Sealed;

@QuarkusTest
class BallotsTest {
    @Inject
    Survey survey;

    @Inject
    Ballots ballots;

    @Inject
    Papers papers;

    private Survey.Running running;
    private RaterSession session;
    private UUID ana;

    @BeforeEach
    void begin() {
        running = survey.running();
        Survey.Link link = survey.link(running, "Tom Berg");
        ana = survey.asked(link, survey.executive(running, "Ana Ruiz"), Relationship.PEER);
        session = new RaterSession(running.id(), link.invitation(), 1);
    }

    private static Ballots.Change rates(String item, int value) {
        return ballot -> ballot.write(draft -> draft.rated(Map.of(item, value)));
    }

    private Ballot kept() {
        return papers.find(session, ana).orElseThrow().ballot();
    }

    @Test
    void losesNothingWhenManyTabsSaveAtOnce() throws Exception {
        papers.find(session, ana);
        List<Future<Outcome>> saves = new ArrayList<>();
        try (ExecutorService tabs = Executors.newFixedThreadPool(6)) {
            for (int item = 1; item <= 12; item++) {
                String id = "X" + item;
                saves.add(
                        tabs.submit(() -> ballots.save(papers.find(session, ana).orElseThrow(), rates(id, 3))));
            }
            for (Future<Outcome> save : saves) {
                assertThat(save.get()).isInstanceOf(Outcome.Saved.class);
            }
        }
        assertThat(kept().writing().ratings()).hasSize(12);
    }

    @Test
    void keepsNothingWhenTheCampaignClosesInBetween() {
        Outcome outcome = ballots.save(papers.find(session, ana).orElseThrow(), ballot -> {
            survey.run("update campaign set state = 'CLOSED' where id = ?", running.id());
            return rates("R1", 3).of(ballot);
        });

        assertThat(outcome).isInstanceOf(Outcome.Closed.class);
        assertThat(kept()).isEqualTo(Ballot.EMPTY);
    }

    @Test
    void keepsNothingWhenTheLinkIsRevokedInBetween() {
        ballots.save(papers.find(session, ana).orElseThrow(), rates("R1", 3));
        Outcome outcome = ballots.save(papers.find(session, ana).orElseThrow(), ballot -> {
            survey.run("update invitation set revoked = true where id = ?", session.invitationId());
            return rates("R1", 5).of(ballot);
        });

        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        survey.run("update invitation set revoked = false where id = ?", session.invitationId());
        assertThat(kept().writing().ratings()).containsEntry("R1", 3);
    }

    @Test
    void aWithdrawnBallotIsNotBroughtBackByASaveUnderWay() {
        ballots.save(papers.find(session, ana).orElseThrow(), rates("R1", 3));
        ballots.save(papers.find(session, ana).orElseThrow(), Ballot::send);
        AtomicBoolean first = new AtomicBoolean(true);
        ballots.save(papers.find(session, ana).orElseThrow(), ballot -> {
            if (first.getAndSet(false)) {
                ballots.withdraw(papers.find(session, ana).orElseThrow());
            }
            return Optional.of(ballot.change());
        });

        assertThat(kept().isSent()).isFalse();
    }

    @Test
    void aRowMovedOrChangedIsNotRead() {
        ballots.save(papers.find(session, ana).orElseThrow(), rates("R1", 3));
        survey.run("update ballot set version = version + 1 where campaign_id = ?", running.id());
        assertThatThrownBy(this::kept).isInstanceOf(Sealed.Unreadable.class);

        survey.run("update ballot set version = version - 1 where campaign_id = ?", running.id());
        assertThat(kept().writing().ratings()).hasSize(1);
        survey.run("update ballot set ct = set_byte(ct, 40, get_byte(ct, 40) # 1) where campaign_id = ?", running.id());
        assertThatThrownBy(this::kept).isInstanceOf(Sealed.Unreadable.class);
    }

    @Test
    void savingTheSameAgainWritesNothing() {
        ballots.save(papers.find(session, ana).orElseThrow(), rates("R1", 3));
        int version = papers.find(session, ana).orElseThrow().version();
        ballots.save(papers.find(session, ana).orElseThrow(), rates("R1", 3));

        assertThat(papers.find(session, ana).orElseThrow().version()).isEqualTo(version);
    }
}
