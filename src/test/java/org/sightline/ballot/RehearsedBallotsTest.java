package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Relationship;
import org.sightline.ballot.RehearsedBallots.Hand;
import org.sightline.security.KeyDirectory;

/** What is played for the attack on storage leaves the same rows as a rater's pages. */
@QuarkusTest
class RehearsedBallotsTest {
    private static final Map<String, Integer> RATINGS = Map.of("R1", 3, "R2", 5, "R3", 0);
    private static final Map<String, String> WORDS = Map.of("O1", "Ask before you decide.");

    @Inject
    Survey survey;

    @Inject
    Ballots ballots;

    @Inject
    Papers papers;

    @Inject
    KeyDirectory keys;

    @Inject
    AgroalDataSource database;

    @Inject
    SecureRandom random;

    @Inject
    Clock clock;

    private Survey.Running running;
    private Asked real;
    private Asked played;
    private RehearsedBallots rehearsed;

    private record Asked(RaterSession session, UUID nomination) {}

    @BeforeEach
    void begin() {
        running = survey.running();
        UUID ana = survey.executive(running, "Ana Ruiz");
        real = asked(survey.link(running, "Tom Berg"), ana);
        played = asked(survey.link(running, "Eva Lind"), ana);
        rehearsed = new RehearsedBallots(database, keys, random, clock);
    }

    @AfterEach
    void end() {
        survey.end(running);
    }

    private Asked asked(Survey.Link link, UUID executive) {
        return new Asked(
                new RaterSession(running.id(), link.invitation(), 1), survey.asked(link, executive, Relationship.PEER));
    }

    private Hand hand() {
        return new Hand(running.id(), played.session.invitationId(), played.nomination);
    }

    @Test
    void areReadByTheRatersPages() throws SQLException {
        save(ballot ->
                ballot.write(draft -> draft.shown(Showing.MIXED).rated(RATINGS).worded(WORDS)));
        assertThat(rehearsed.write(hand(), false, RATINGS, WORDS)).isTrue();
        same();

        save(Ballot::send);
        assertThat(rehearsed.send(hand())).isTrue();
        assertThat(rehearsed.finished(hand())).isTrue();
        same();

        save(ballot -> java.util.Optional.of(ballot.change()));
        assertThat(rehearsed.change(hand())).isTrue();
        same();

        ballots.withdraw(papers.find(real.session, real.nomination).orElseThrow());
        assertThat(rehearsed.withdraw(hand())).isTrue();
        assertThat(rows()).isEmpty();

        save(ballot -> ballot.decline(Reason.NO_TIME));
        assertThat(rehearsed.decline(hand())).isTrue();
        same();
    }

    @Test
    void areKeptNoLongerThanTheCampaignCollects() {
        survey.run("update campaign set state = 'CLOSED' where id = ?", running.id());
        assertThat(rehearsed.write(hand(), false, RATINGS, WORDS)).isFalse();
        assertThat(rehearsed.withdraw(hand())).isFalse();
    }

    private void save(Ballots.Change change) {
        assertThat(ballots.save(papers.find(real.session, real.nomination).orElseThrow(), change))
                .isInstanceOf(Outcome.Saved.class);
    }

    private void same() throws SQLException {
        assertThat(ballot(played)).isEqualTo(ballot(real));
        assertThat(rows()).hasSize(2);
        assertThat(rows().get(1)).isEqualTo(rows().get(0));
    }

    private Ballot ballot(Asked of) {
        return papers.find(of.session, of.nomination).orElseThrow().ballot();
    }

    /** Everything of the two rows that is not random, and every table in which their transactions wrote. */
    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select xmin::text, submitted || ' ' || length(ct) || ' ' || length(locator) from ballot"
                                + " where campaign_id = '" + running.id() + "' order by locator")) {
            while (found.next()) {
                rows.add(found.getString(2) + " " + tablesWritten(found.getString(1)));
            }
        }
        return rows;
    }

    private List<String> tablesWritten(String transaction) throws SQLException {
        List<String> written = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                Statement other = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public' order by 1")) {
            while (tables.next()) {
                try (ResultSet count = other.executeQuery(
                        "select count(*) from " + tables.getString(1) + " where xmin::text = '" + transaction + "'")) {
                    count.next();
                    if (count.getInt(1) > 0) {
                        written.add(tables.getString(1) + " " + count.getInt(1));
                    }
                }
            }
        }
        return written;
    }
}
