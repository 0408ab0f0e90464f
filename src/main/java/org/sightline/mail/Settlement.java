package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what became of a batch.
 *
 * <p>Of a kind that is forgotten no row may say who got a mail and who did not need one. So such a batch ends as one:
 * as long as nothing of it went out all of it waits, and when the first mail is out all of it is deleted and only
 * numbers remain. A mail that failed beside one that went out is not tried again.
 */
@Singleton
final class Settlement {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int DOUBLINGS = 8;

    private final AgroalDataSource database;
    private final Clock clock;

    @Inject
    Settlement(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void settle(List<Claimed> batch, Map<UUID, Outcome> outcomes, Optional<LetterWriter> writer) {
        boolean forget = writer.filter(LetterWriter::forget).isPresent();
        boolean once = writer.filter(LetterWriter::once).isPresent();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (forget) {
                    settleAsOne(
                            connection,
                            batch,
                            outcomes,
                            writer.filter(LetterWriter::counted).isPresent());
                } else {
                    settleEach(connection, batch, outcomes, once);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outcome of a batch of mails could not be written", e);
        }
    }

    /** 1, 2, 4 ... minutes, at most four hours. */
    static Duration pause(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void settleEach(Connection connection, List<Claimed> batch, Map<UUID, Outcome> outcomes, boolean once)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update outbox_message set state = ?,"
                + " last_reply = ?, next_try = ?, deferrals = deferrals + ?, claimed_until = null, told = false,"
                + " payload = case when ? then payload end"
                + " where id = ? and attempts = ? and state = 'QUEUED'")) {
            for (Claimed claimed : batch) {
                add(update, claimed, verdict(claimed, outcome(outcomes, claimed), once));
            }
            update.executeBatch();
        }
        drop(connection, batch);
    }

    /** What still waits of a batch that was dropped while it was claimed goes the way of the batch. */
    private static void drop(Connection connection, List<Claimed> batch) throws SQLException {
        try (PreparedStatement drop = connection.prepareStatement(
                "update outbox_message m set state = 'DROPPED', payload = null from mail_batch b"
                        + " where m.batch_id = b.id and b.state = 'DROPPED' and m.state = 'QUEUED' and m.id = any(?)")) {
            drop.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", batch.stream().map(Claimed::id).toArray()));
            drop.executeUpdate();
        }
    }

    /** @param next until when, where the mail stays in the queue */
    private record Verdict(String state, String reply, Optional<Instant> next, boolean deferred) {
        static Verdict of(String state, String reply) {
            return new Verdict(state, reply, Optional.empty(), false);
        }
    }

    private Verdict verdict(Claimed claimed, Outcome outcome, boolean once) {
        return switch (outcome) {
            case Outcome.Sent() -> Verdict.of("SENT", "250");
            case Outcome.NotNeeded() -> Verdict.of("NOT_NEEDED", "");
            case Outcome.Refused(String reply) -> Verdict.of("FAILED", reply);
            case Outcome.Bounced(String reply) -> Verdict.of("BOUNCED", reply);
            case Outcome.Uncertain(String reply) when once -> Verdict.of("SENT_UNKNOWN", reply);
            case Outcome.Uncertain(String reply) -> again(claimed, reply);
            case Outcome.Later(String reply) -> again(claimed, reply);
            case Outcome.Unreachable(String reply) -> again(claimed, reply);
            case Outcome.Deferred(Instant until) -> new Verdict("QUEUED", "", Optional.of(until), true);
        };
    }

    private Verdict again(Claimed claimed, String reply) {
        Instant next = clock.instant().plus(pause(claimed.attempt() - claimed.deferrals()));
        return new Verdict(isOver(claimed) ? "DEAD" : "QUEUED", reply, Optional.of(next), false);
    }

    private boolean isOver(Claimed claimed) {
        return !clock.instant().isBefore(claimed.giveUpAt());
    }

    private void add(PreparedStatement update, Claimed claimed, Verdict verdict) throws SQLException {
        update.setString(1, verdict.state);
        update.setString(2, verdict.reply);
        update.setTimestamp(3, Timestamp.from(verdict.next.orElseGet(clock::instant)));
        update.setInt(4, verdict.deferred ? 1 : 0);
        update.setBoolean(5, verdict.state.equals("QUEUED"));
        update.setObject(6, claimed.id());
        update.setInt(7, claimed.attempt());
        update.addBatch();
    }

    private void settleAsOne(Connection connection, List<Claimed> batch, Map<UUID, Outcome> outcomes, boolean counted)
            throws SQLException {
        boolean somethingLeft = batch.stream().anyMatch(each -> isOut(outcome(outcomes, each)));
        boolean somethingFailed = batch.stream().anyMatch(each -> isForLater(outcome(outcomes, each)));
        if (somethingFailed && !somethingLeft && batch.stream().noneMatch(this::isOver)) {
            Map<UUID, Outcome> wait = new HashMap<>();
            batch.forEach(each -> wait.put(each.id(), new Outcome.Later("")));
            settleEach(connection, batch, wait, true);
            forgetDropped(connection, batch);
            return;
        }
        if (counted) {
            count(connection, batch, outcomes);
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from outbox_message where id = ? and attempts = ?")) {
            for (Claimed claimed : batch) {
                delete.setObject(1, claimed.id());
                delete.setInt(2, claimed.attempt());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void count(Connection connection, List<Claimed> batch, Map<UUID, Outcome> outcomes)
            throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "update mail_run set sent = sent + ?, not_needed = not_needed + ?, failed = failed + ? where id = ?")) {
            for (Claimed claimed : batch) {
                Outcome outcome = outcome(outcomes, claimed);
                count.setInt(1, outcome instanceof Outcome.Sent ? 1 : 0);
                count.setInt(2, outcome instanceof Outcome.NotNeeded ? 1 : 0);
                count.setInt(3, outcome instanceof Outcome.Sent || outcome instanceof Outcome.NotNeeded ? 0 : 1);
                count.setObject(4, claimed.run().orElse(null));
                count.addBatch();
            }
            count.executeBatch();
        }
    }

    /** Of a kind that is forgotten no row remains of a batch that was dropped, either. */
    private static void forgetDropped(Connection connection, List<Claimed> batch) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(
                "with gone as (delete from outbox_message where state = 'DROPPED' and id = any(?) returning run_id)"
                        + " update mail_run r set dropped = dropped + g.n"
                        + " from (select run_id, count(*) as n from gone group by run_id) g where r.id = g.run_id")) {
            forget.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", batch.stream().map(Claimed::id).toArray()));
            forget.executeUpdate();
        }
    }

    private static boolean isOut(Outcome outcome) {
        return outcome instanceof Outcome.Sent || outcome instanceof Outcome.Uncertain;
    }

    private static boolean isForLater(Outcome outcome) {
        return outcome instanceof Outcome.Later || outcome instanceof Outcome.Unreachable;
    }

    private static Outcome outcome(Map<UUID, Outcome> outcomes, Claimed claimed) {
        return outcomes.getOrDefault(claimed.id(), new Outcome.Later("interrupted"));
    }
}
