package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sightline.system.Sql;

/**
 * What was queued together for a campaign. Until it leaves, and while some of it still waits, it can be stopped; what was
 * stopped can be let go or dropped. Always asked for within one campaign.
 */
@Singleton
public final class Batches {
    private final AgroalDataSource database;
    private final Clock clock;

    @Inject
    Batches(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public enum State {
        OPEN,
        STOPPED,
        DROPPED
    }

    /**
     * @param size how many mails it had at first
     * @param waiting how many of them have not left
     */
    public record Batch(UUID id, String kind, int size, int waiting, Instant leavesAt, State state) {}

    /** The newest first. */
    public List<Batch> of(UUID campaign) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select b.id, b.kind, b.size, b.leaves_at, b.state, (select count(*) from outbox_message m"
                                + " where m.batch_id = b.id and m.state in ('QUEUED', 'HELD')) as waiting"
                                + " from mail_batch b where b.campaign_id = ? order by b.leaves_at desc, b.id")) {
            select.setObject(1, campaign);
            List<Batch> batches = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    batches.add(new Batch(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getInt("size"),
                            row.getInt("waiting"),
                            row.getTimestamp("leaves_at").toInstant(),
                            State.valueOf(row.getString("state"))));
                }
            }
            return batches;
        } catch (SQLException e) {
            throw new IllegalStateException("the batches of a campaign could not be read", e);
        }
    }

    /** Nothing more of it leaves; false if nothing of it waits any more. In the caller's transaction. */
    public boolean stop(UUID campaign, UUID batch) {
        boolean waiting = of(campaign).stream().anyMatch(one -> one.id().equals(batch) && one.waiting() > 0);
        if (!waiting || !move(campaign, batch, State.OPEN, State.STOPPED)) {
            return false;
        }
        run(
                "update outbox_message set state = 'HELD' where batch_id = ? and state = 'QUEUED'"
                        + " and (claimed_until is null or claimed_until < now())",
                batch);
        return true;
    }

    /** What was stopped leaves now. In the caller's transaction. */
    public boolean letGo(UUID campaign, UUID batch) {
        if (!move(campaign, batch, State.STOPPED, State.OPEN)) {
            return false;
        }
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp patience = Timestamp.from(clock.instant().plus(Outbox.PATIENCE));
        run("update mail_batch set leaves_at = ? where id = ?", now, batch);
        run(
                "update outbox_message set state = 'QUEUED', next_try = ?, give_up_at = ?"
                        + " where batch_id = ? and state in ('HELD', 'QUEUED')",
                now,
                patience,
                batch);
        return true;
    }

    /** What was stopped never leaves. Of kinds that are forgotten only the number remains. In the caller's transaction. */
    public boolean drop(UUID campaign, UUID batch) {
        if (!move(campaign, batch, State.STOPPED, State.DROPPED)) {
            return false;
        }
        run(
                "update mail_run r set dropped = dropped + g.n from (select run_id, count(*) as n from outbox_message"
                        + " where batch_id = ? and state = 'HELD' and run_id is not null group by run_id) g"
                        + " where r.id = g.run_id",
                batch);
        run("delete from outbox_message where batch_id = ? and state = 'HELD' and run_id is not null", batch);
        run("update outbox_message set state = 'DROPPED', payload = null where batch_id = ? and state = 'HELD'", batch);
        return true;
    }

    private boolean move(UUID campaign, UUID batch, State from, State to) {
        return run(
                        "update mail_batch set state = ? where id = ? and campaign_id = ? and state = ?",
                        to.name(),
                        batch,
                        campaign,
                        from.name())
                == 1;
    }

    private int run(String sql, Object... values) {
        return Sql.run(database, "a batch of mails could not be changed", sql, values);
    }
}
