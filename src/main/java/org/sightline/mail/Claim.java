package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.Envelope;
import org.sightline.security.Sealed;

/**
 * Takes due mails of one kind for this node alone. A claim lasts five minutes by the database's clock; that of a node
 * that died runs out, and the number of the attempt keeps a node that only slept from writing over its successor.
 */
@Singleton
final class Claim {
    static final String PURPOSE = "outbox";

    private static final String TAKE = """
            with first as (
                select kind from outbox_message
                where state = 'QUEUED' and next_try <= ? and (claimed_until is null or claimed_until < now())
                order by next_try, id limit 1),
            due as (
                select id, claimed_until is not null as lost from outbox_message
                where state = 'QUEUED' and next_try <= ? and (claimed_until is null or claimed_until < now())
                    and kind = (select kind from first)
                order by next_try, id limit ? for update skip locked)
            update outbox_message m
            set claimed_until = now() + interval '5 minutes', attempts = attempts + 1
            from due where m.id = due.id
            returning m.id, m.kind, m.subject_id, m.campaign_id, m.organisation_id, m.run_id, m.payload, m.attempts,
                m.give_up_at, due.lost
            """;

    private final AgroalDataSource database;
    private final Envelope envelope;
    private final Clock clock;

    @Inject
    Claim(AgroalDataSource database, Envelope envelope, Clock clock) {
        this.database = database;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** Due mails, all of one kind; empty when there are none. */
    List<Claimed> take(int limit) {
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setTimestamp(1, now);
            take.setTimestamp(2, now);
            take.setInt(3, limit);
            List<Claimed> claimed = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    claimed.add(read(row));
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw new IllegalStateException("due mails could not be claimed", e);
        }
    }

    private Claimed read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<String> secret = Optional.ofNullable(row.getBytes("payload")).flatMap(wrapped -> unwrap(id, wrapped));
        Letter letter = new Letter(
                row.getString("kind"),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                Optional.ofNullable(row.getObject("campaign_id", UUID.class)),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
                secret);
        return new Claimed(
                id,
                letter,
                Optional.ofNullable(row.getObject("run_id", UUID.class)),
                row.getInt("attempts"),
                row.getTimestamp("give_up_at").toInstant(),
                row.getBoolean("lost"));
    }

    /** A secret of another installation's key is absent: its writer refuses, and the other mails go out. */
    private Optional<String> unwrap(UUID id, byte[] wrapped) {
        try {
            return Optional.of(new String(envelope.unwrap(PURPOSE, id, wrapped), StandardCharsets.UTF_8));
        } catch (Sealed.Unreadable e) {
            return Optional.empty();
        }
    }
}
