package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.Envelope;

/**
 * Takes mails in the caller's transaction: they are sent if it commits, and never otherwise. Any number of nodes share
 * the sending.
 */
@Singleton
public class Outbox {
    static final Duration PATIENCE = Duration.ofHours(48);
    private static final String INSERT = "insert into outbox_message (id, kind, subject_id, organisation_id,"
            + " campaign_id, run_id, payload, state, next_try, give_up_at) values (?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Delivery delivery;
    private final Envelope envelope;
    private final Clock clock;

    @Inject
    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            Delivery delivery,
            Envelope envelope,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.delivery = delivery;
        this.envelope = envelope;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void enqueue(Letter letter) {
        enqueueAll(List.of(letter));
    }

    @Transactional(TxType.MANDATORY)
    public void enqueueAll(List<Letter> letters) {
        insert(letters, Optional.empty());
    }

    /**
     * Queues one mail of the kind for each subject, once per campaign, kind and day; of the mails only their numbers
     * are kept.
     *
     * @return false when this day's run has been queued before, by any node
     */
    @Transactional(TxType.MANDATORY)
    public boolean enqueueRun(UUID campaign, String kind, LocalDate day, List<UUID> subjects) {
        UUID run = UUID.randomUUID();
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

    /** Tries a mail again that was refused or given up; anything else is left as it is. */
    @Transactional(TxType.MANDATORY)
    public void retry(UUID message) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update outbox_message set state = 'QUEUED', next_try = ?, give_up_at = ?, claimed_until = null"
                                + " where id = ? and state in ('FAILED', 'DEAD')")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setTimestamp(2, Timestamp.from(now.plus(PATIENCE)));
            update.setObject(3, message);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a mail could not be queued again", e);
        }
        transaction.registerInterposedSynchronization(new AfterCommit(delivery));
    }

    private void insert(List<Letter> letters, Optional<UUID> run) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Letter letter : letters) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setString(2, letter.kind());
                insert.setObject(3, letter.subject().orElse(null));
                insert.setObject(4, letter.organisation().orElse(null));
                insert.setObject(5, letter.campaign().orElse(null));
                insert.setObject(6, run.orElse(null));
                insert.setBytes(7, wrapped(id, letter));
                insert.setTimestamp(8, Timestamp.from(now));
                insert.setTimestamp(9, Timestamp.from(now.plus(PATIENCE)));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("mails could not be queued", e);
        }
        transaction.registerInterposedSynchronization(new AfterCommit(delivery));
    }

    private byte @Nullable [] wrapped(UUID id, Letter letter) {
        return letter.secret()
                .map(secret -> envelope.wrap(Claim.PURPOSE, id, secret.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    private record AfterCommit(Delivery delivery) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                delivery.nudge();
            }
        }
    }
}
