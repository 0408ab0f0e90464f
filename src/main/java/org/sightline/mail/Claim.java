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
 * Takes due mails of one kind for one sender alone, what no campaign waits for first. A claim lasts five minutes by the database's clock; that of a node
 * that died runs out, and the number of the attempt keeps a node that only slept from writing over its successor.
 */
@Singleton
final class Claim {
    static final String PURPOSE = "outbox";

    /** Due, free, and neither of a campaign that pauses nor of a batch that was stopped. */
    private static final String DUE = """
            m.state = 'QUEUED' and m.next_try <= ? and (m.claimed_until is null or m.claimed_until < now())
                and not exists (select from mail_pause p where p.campaign_id = m.campaign_id)
                and not exists (select from mail_batch b where b.id = m.batch_id and b.state <> 'OPEN')
            """;

    private static final String TAKE = """
            with first as (
                (select m.kind from outbox_message m where m.campaign_id is null and {due}
                order by m.next_try, m.id limit 1)
                union all
                (select m.kind from outbox_message m where {due} order by m.next_try, m.id limit 1)
                limit 1),
            taken as (
                select m.id, m.claimed_until is not null as lost from outbox_message m
                where m.kind = (select kind from first) and {due}
                order by m.next_try, m.id limit ? for update of m skip locked)
            update outbox_message m
            set claimed_until = now() + interval '5 minutes', attempts = attempts + 1
            from taken where m.id = taken.id
            returning m.id, m.kind, m.subject_id, m.campaign_id, m.organisation_id, m.run_id, m.payload, m.attempts,
                m.deferrals, m.give_up_at, taken.lost
            """.replace("{due}", DUE);

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
            take.setTimestamp(3, now);
            take.setInt(4, limit);
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
                row.getInt("deferrals"),
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
