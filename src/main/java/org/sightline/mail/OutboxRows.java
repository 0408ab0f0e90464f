package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.Envelope;
import org.sightline.security.RandomId;

/** The rows of mails that wait, written in the caller's transaction. */
@Singleton
final class OutboxRows {
    private static final String INSERT = "insert into outbox_message (id, kind, subject_id, organisation_id,"
            + " campaign_id, run_id, payload, state, next_try, give_up_at) values (?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)";

    private final AgroalDataSource database;
    private final Envelope envelope;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    OutboxRows(AgroalDataSource database, Envelope envelope, Clock clock, SecureRandom random) {
        this.database = database;
        this.envelope = envelope;
        this.clock = clock;
        this.random = random;
    }

    void insert(List<Letter> letters) {
        insert(letters, Optional.empty());
    }

    /** One mail of the kind for each subject; false when this day's run has been inserted before. */
    boolean insertRun(UUID campaign, String kind, LocalDate day, List<UUID> subjects) {
        UUID run = RandomId.from(random);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into mail_run (id, campaign_id, kind, day, queued) values (?, ?, ?, ?, ?)"
                                + " on conflict (campaign_id, kind, day) do nothing")) {
            insert.setObject(1, run);
            insert.setObject(2, campaign);
            insert.setString(3, kind);
            insert.setObject(4, day);
            insert.setInt(5, subjects.size());
            if (insert.executeUpdate() == 0) {
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a run of mails could not be queued", e);
        }
        insert(
                subjects.stream()
                        .map(subject -> Letter.of(kind, subject).inCampaign(campaign))
                        .toList(),
                Optional.of(run));
        return true;
    }

    private void insert(List<Letter> letters, Optional<UUID> run) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Letter letter : letters) {
                UUID id = RandomId.from(random);
                insert.setObject(1, id);
                insert.setString(2, letter.kind());
                insert.setObject(3, letter.subject().orElse(null));
                insert.setObject(4, letter.organisation().orElse(null));
                insert.setObject(5, letter.campaign().orElse(null));
                insert.setObject(6, run.orElse(null));
                insert.setBytes(7, wrapped(id, letter));
                insert.setTimestamp(8, Timestamp.from(now));
                insert.setTimestamp(9, Timestamp.from(now.plus(Outbox.PATIENCE)));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("mails could not be queued", e);
        }
    }

    private byte @Nullable [] wrapped(UUID id, Letter letter) {
        return letter.secret()
                .map(secret -> envelope.wrap(Claim.PURPOSE, id, secret.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }
}
