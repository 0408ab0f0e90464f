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
import java.util.UUID;
import org.sightline.system.Sql;

/** Campaigns of which no mail leaves for now. What is on the wire at that moment still arrives. */
@Singleton
public final class Pauses {
    private final AgroalDataSource database;
    private final Clock clock;

    @Inject
    Pauses(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public boolean paused(UUID campaign) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from mail_pause where campaign_id = ?")) {
            select.setObject(1, campaign);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the pause of a campaign could not be read", e);
        }
    }

    /** False if it pauses already. In the caller's transaction. */
    public boolean pause(UUID campaign) {
        boolean begun = run("insert into mail_pause (campaign_id) values (?) on conflict do nothing", campaign) == 1;
        // out of the way of the other campaigns' mails; what is queued from now on is left out where mails are claimed
        run(
                "update outbox_message set state = 'HELD' where campaign_id = ? and state = 'QUEUED'"
                        + " and (claimed_until is null or claimed_until < now())",
                campaign);
        return begun;
    }

    /** Lets everything go that has not been stopped by itself; false if it did not pause. In the caller's transaction. */
    public boolean resume(UUID campaign) {
        if (run("delete from mail_pause where campaign_id = ?", campaign) == 0) {
            return false;
        }
        run(
                "update outbox_message m set state = 'QUEUED', give_up_at = greatest(give_up_at, ?)"
                        + " where campaign_id = ? and state in ('HELD', 'QUEUED') and not exists"
                        + " (select from mail_batch b where b.id = m.batch_id and b.state <> 'OPEN')",
                Timestamp.from(clock.instant().plus(Outbox.PATIENCE)),
                campaign);
        return true;
    }

    private int run(String sql, Object... values) {
        return Sql.run(database, "a campaign's mails could not be paused", sql, values);
    }
}
