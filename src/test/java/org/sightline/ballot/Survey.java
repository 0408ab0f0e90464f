package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;

/** Campaigns that take answers, made directly in the database so that a test of answering needs nothing else. */
@ApplicationScoped
class Survey {
    /** One rater's link, and what it asks about. */
    record Link(UUID campaign, UUID invitation, UUID rater, String token) {
        String path() {
            return "/r/" + token;
        }
    }

    /** A campaign with its closing day two weeks ahead. */
    record Running(UUID id, UUID organisation, UUID coach) {}

    private final AgroalDataSource database;
    private final KeyDirectory keys;
    private final Clock clock;

    Survey(AgroalDataSource database, KeyDirectory keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    Running running() {
        return running(4);
    }

    Running running(int minimum) {
        UUID organisation = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        UUID coach = UUID.randomUUID();
        run("insert into organisation (id, name) values (?, 'Example Works')", organisation);
        run("insert into account (id, email, name) values (?, ?, 'Ines Coach')", coach, coach + "@example.org");
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, 'Spring', 'COLLECTING', 'executive-360', ?, 'Europe/Berlin', ?)",
                campaign,
                organisation,
                minimum,
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusDays(14));
        QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.empty());
        run(
                "insert into campaign_questionnaire (campaign_id, version, source, sha256) values (?, '1', ?, sha256(?))",
                campaign,
                library.source("executive-360"),
                library.source("executive-360").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        keys.create(campaign);
        return new Running(campaign, organisation, coach);
    }

    UUID executive(Running running, String name) {
        UUID executive = UUID.randomUUID();
        run(
                "insert into executive (id, campaign_id, person_id, coach_id) values (?, ?, ?, ?)",
                executive,
                running.id(),
                person(running, name),
                running.coach());
        return executive;
    }

    Link link(Running running, String raterName) {
        UUID rater = UUID.randomUUID();
        UUID invitation = UUID.randomUUID();
        run(
                "insert into rater (id, campaign_id, person_id) values (?, ?, ?)",
                rater,
                running.id(),
                person(running, raterName));
        CampaignKey key = keys.get(running.id());
        String token = key.raterToken(invitation, 1);
        run(
                "insert into invitation (id, campaign_id, rater_id, token_hash) values (?, ?, ?, ?)",
                invitation,
                running.id(),
                rater,
                Tokens.hash(Purpose.RATER_LINK, token));
        return new Link(running.id(), invitation, rater, token);
    }

    UUID asked(Link link, UUID executive, Relationship relationship) {
        UUID nomination = UUID.randomUUID();
        run(
                "insert into nomination (id, executive_id, rater_id, relationship) values (?, ?, ?, ?)",
                nomination,
                executive,
                link.rater(),
                relationship.name());
        return nomination;
    }

    /** So that no job of the application finds anything to do for it later. */
    void end(Running running) {
        run("update campaign set state = 'ARCHIVED' where id = ?", running.id());
    }

    void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.execute();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private UUID person(Running running, String name) {
        UUID person = UUID.randomUUID();
        run(
                "insert into person (id, organisation_id, name, email) values (?, ?, ?, ?)",
                person,
                running.organisation(),
                name,
                person + "@example.com");
        return person;
    }
}
