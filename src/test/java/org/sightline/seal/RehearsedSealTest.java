package org.sightline.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.ballot.RehearsedBallots;
import org.sightline.ballot.RehearsedBallots.Hand;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.security.Envelope;
import org.sightline.security.ExecutiveKeys;
import org.sightline.security.KeyDirectory;
import org.sightline.security.RehearsedKeys;

/** The seal that is played for the attack on storage leaves what the product's own seal leaves, and no more. */
@QuarkusTest
class RehearsedSealTest {
    private static final int RATERS = 9;

    @Inject
    Seal seal;

    @Inject
    SealedRecords sealed;

    @Inject
    KeyDirectory campaignKeys;

    @Inject
    ExecutiveKeys executiveKeys;

    @Inject
    Envelope envelope;

    @Inject
    AgroalDataSource database;

    @Inject
    SecureRandom random;

    @Inject
    Clock clock;

    @Inject
    Scheduler scheduler;

    private final QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.empty());
    private final Questionnaire questionnaire = library.find("executive-360").orElseThrow();

    /** A campaign about one executive, its answers sent and not yet sealed. */
    private record Answered(UUID id, UUID executive, List<ClosedCampaign.Asked> asked) {}

    /** The job that ends keys writes into every receipt once more. */
    @BeforeEach
    void withoutJobs() {
        scheduler.pause();
    }

    @AfterEach
    void withJobs() {
        scheduler.resume();
    }

    @Test
    void leavesTheSameRowsInTheSameTables() throws SQLException {
        Answered real = answered();
        Answered played = answered();
        run("update campaign set state = 'CLOSED' where id = ?", real.id);
        seal.seal(real.id);
        RehearsedSeal rehearsed = new RehearsedSeal(
                database,
                new RehearsedBallots(database, campaignKeys, random, clock).sealable(),
                new RehearsedKeys(campaignKeys, envelope, executiveKeys),
                random);
        QuarkusTransaction.requiringNew()
                .run(() -> rehearsed.seal(new ClosedCampaign(
                        played.id,
                        LocalDate.of(2026, 3, 20),
                        Policy.withMinimum(4),
                        questionnaire,
                        Map.of(played.executive, "Ana Ruiz"),
                        played.asked)));

        Map<String, Integer> written = written(played);
        assertThat(written)
                .containsOnlyKeys("atom", "executive_key", "seal_receipt", "sealed_answer", "sealed_comment")
                .containsEntry("sealed_answer", RATERS)
                .containsEntry("sealed_comment", RATERS);
        Map<String, Integer> alsoTheState = new LinkedHashMap<>(written);
        alsoTheState.put("campaign", 1);
        assertThat(written(real)).isEqualTo(alsoTheState);
        assertThat(what(played)).isEqualTo(what(real));
        assertThat(column("select count(*) from ballot where campaign_id in (?, ?)", real.id, played.id))
                .containsExactly("0");
        assertThat(receipt(played)).isEqualTo(receipt(real));
        assertThat(rehearsed.destroyKey(played.id)).isTrue();
        assertThat(column("select key_destroyed from seal_receipt where campaign_id = ?", played.id))
                .containsExactly("t");
        comments(played, rehearsed);
    }

    /** A thief who holds the executive's key reads what the product reads. */
    private void comments(Answered played, RehearsedSeal rehearsed) throws SQLException {
        List<String> read = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select c.id, c.ct from sealed_comment c"
                        + " join atom a on a.id = c.atom_id where a.executive_id = ?")) {
            select.setObject(1, played.executive);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(rehearsed.comment(played.executive, rows.getObject(1, UUID.class), rows.getBytes(2)));
                }
            }
        }
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(sealed.of(played.executive).stream()
                        .flatMap(atom -> atom.comments().values().stream())
                        .flatMap(List::stream)
                        .toList());
    }

    private Answered answered() throws SQLException {
        UUID campaign = UUID.randomUUID();
        UUID organisation = UUID.randomUUID();
        UUID executive = UUID.randomUUID();
        run("insert into organisation (id, name) values (?, 'Calder')", organisation);
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, 'Spring', 'COLLECTING', 'executive-360', 4, 'UTC', date '2026-03-19')",
                campaign,
                organisation);
        String source = library.source("executive-360");
        run(
                "insert into campaign_questionnaire (campaign_id, version, source, sha256) values (?, '1', ?, ?)",
                campaign,
                source,
                source.substring(0, 32).getBytes(StandardCharsets.UTF_8));
        run(
                "insert into executive (id, campaign_id, person_id) values (?, ?, ?)",
                executive,
                campaign,
                person(organisation, "Ana Ruiz"));
        campaignKeys.create(campaign);
        RehearsedBallots ballots = new RehearsedBallots(database, campaignKeys, random, clock);
        List<ClosedCampaign.Asked> asked = new ArrayList<>();
        for (int number = 0; number < RATERS; number++) {
            Relationship relationship = number < 4
                    ? Relationship.PEER
                    : number < 8 ? Relationship.CURRENT_DIRECT_REPORT : Relationship.OTHER;
            asked.add(new ClosedCampaign.Asked(executive, relationship));
            Hand hand = asked(campaign, executive, person(organisation, "Rater " + number), relationship);
            int value = 1 + number % 5;
            ballots.write(
                    hand,
                    false,
                    questionnaire.itemIds().collect(Collectors.toMap(item -> item, _ -> value)),
                    Map.of("O1", "Text " + number));
            ballots.send(hand);
        }
        return new Answered(campaign, executive, asked);
    }

    private Hand asked(UUID campaign, UUID executive, UUID person, Relationship relationship) throws SQLException {
        UUID rater = UUID.randomUUID();
        UUID nomination = UUID.randomUUID();
        UUID invitation = UUID.randomUUID();
        run("insert into rater (id, campaign_id, person_id) values (?, ?, ?)", rater, campaign, person);
        run(
                "insert into nomination (id, executive_id, rater_id, relationship) values (?, ?, ?, ?)",
                nomination,
                executive,
                rater,
                relationship.name());
        run(
                "insert into invitation (id, campaign_id, rater_id, token_hash) values (?, ?, ?, ?)",
                invitation,
                campaign,
                rater,
                invitation.toString().getBytes(StandardCharsets.UTF_8));
        return new Hand(campaign, invitation, nomination);
    }

    private UUID person(UUID organisation, String name) throws SQLException {
        UUID person = UUID.randomUUID();
        run(
                "insert into person (id, organisation_id, name, email) values (?, ?, ?, ?)",
                person,
                organisation,
                name,
                person + "@calder.example");
        return person;
    }

    /** What was sealed about the executive, without any order. */
    private List<String> what(Answered campaign) {
        return sealed.of(campaign.executive).stream()
                .map(atom -> atom.group() + " "
                        + sorted(atom.answers().stream()
                                .map(java.util.Arrays::toString)
                                .toList())
                        + " " + atom.comments().keySet()
                        + sorted(atom.comments().values().stream()
                                .flatMap(List::stream)
                                .toList()))
                .toList();
    }

    private static List<String> sorted(List<String> texts) {
        List<String> all = new ArrayList<>(texts);
        Collections.sort(all);
        return all;
    }

    private List<String> receipt(Answered campaign) throws SQLException {
        return column(
                "select invited || ' ' || answered || ' ' || length(key_fingerprint) from seal_receipt"
                        + " where campaign_id = ?",
                campaign.id);
    }

    /** How many rows the transaction of the seal left in each table. */
    private Map<String, Integer> written(Answered campaign) throws SQLException {
        String transaction = column("select xmin::text from atom where executive_id = ? limit 1", campaign.executive)
                .getFirst();
        Map<String, Integer> written = new LinkedHashMap<>();
        for (String table :
                column("select table_name from information_schema.tables where table_schema = 'public' order by 1")) {
            int rows = Integer.parseInt(column("select count(*) from " + table + " where xmin::text = ?", transaction)
                    .getFirst());
            if (rows > 0) {
                written.put(table, rows);
            }
        }
        return written;
    }

    private List<String> column(String sql, Object... values) throws SQLException {
        List<String> column = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
        }
        return column;
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.executeUpdate();
        }
    }
}
