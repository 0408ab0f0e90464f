package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sightline.system.Sql;

/**
 * Takes mails in the caller's transaction: they are sent if it commits, and never otherwise. Any number of nodes share
 * the sending.
 */
@Singleton
public class Outbox {
    static final Duration PATIENCE = Duration.ofHours(48);

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Delivery delivery;
    private final OutboxRows rows;
    private final Clock clock;

    @Inject
    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            Delivery delivery,
            OutboxRows rows,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.delivery = delivery;
        this.rows = rows;
        this.clock = clock;
    }

    /** One mail, which leaves at once. */
    @Transactional(TxType.MANDATORY)
    public void enqueue(Letter letter) {
        rows.insert(letter);
        nudgeAfterCommit();
    }

    /** Mails that belong together; those of a campaign wait a while, in which they can be stopped ({@link Batches}). */
    @Transactional(TxType.MANDATORY)
    public void enqueueAll(List<Letter> letters) {
        rows.insertAll(letters);
        nudgeAfterCommit();
    }

    /**
     * Queues one mail of the kind for each subject, once per campaign, kind and day; of the mails only their numbers
     * are kept. They wait a while, as those of {@link #enqueueAll} do.
     *
     * @return false when this day's run has been queued before, by any node
     */
    @Transactional(TxType.MANDATORY)
    public boolean enqueueRun(UUID campaign, String kind, LocalDate day, List<UUID> subjects) {
        if (!rows.insertRun(campaign, kind, day, subjects)) {
            return false;
        }
        nudgeAfterCommit();
        return true;
    }

    /** Tries a mail again that was refused or given up; anything else is left as it is. */
    @Transactional(TxType.MANDATORY)
    public void retry(UUID message) {
        queueAgain("id = ? and state in ('FAILED', 'DEAD', 'BOUNCED')", message);
    }

    /** Tries all of a campaign's mails again that were given up: the server was away for too long, say. */
    @Transactional(TxType.MANDATORY)
    public void retryGivenUp(UUID campaign) {
        queueAgain("campaign_id = ? and state = 'DEAD'", campaign);
    }

    /** Looks for due mails once the caller's transaction has committed: some were let go. */
    @Transactional(TxType.MANDATORY)
    public void wake() {
        nudgeAfterCommit();
    }

    private void queueAgain(String which, UUID id) {
        Instant now = clock.instant();
        Sql.run(
                database,
                "mails could not be queued again",
                "update outbox_message set state = 'QUEUED', next_try = ?, give_up_at = ?, claimed_until = null,"
                        + " told = false where " + which,
                Timestamp.from(now),
                Timestamp.from(now.plus(PATIENCE)),
                id);
        nudgeAfterCommit();
    }

    private void nudgeAfterCommit() {
        transaction.registerInterposedSynchronization(new AfterCommit(delivery));
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
