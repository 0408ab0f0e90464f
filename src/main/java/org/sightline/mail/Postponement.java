package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts off mails that were queued in the caller's transaction, each until a time of its own. */
@Singleton
public class Postponement {
    private final AgroalDataSource database;

    @Inject
    Postponement(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * No mail leaves earlier for it, and none is given up for having waited.
     *
     * @param until by the subject of the mail
     */
    @Transactional(TxType.MANDATORY)
    public void putOff(UUID campaign, String kind, Map<UUID, Instant> until) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update outbox_message set next_try = ?, give_up_at = ? where campaign_id = ? and kind = ?"
                                + " and subject_id = ? and state = 'QUEUED' and next_try < ?")) {
            for (Map.Entry<UUID, Instant> one : until.entrySet()) {
                update.setTimestamp(1, Timestamp.from(one.getValue()));
                update.setTimestamp(2, Timestamp.from(one.getValue().plus(Outbox.PATIENCE)));
                update.setObject(3, campaign);
                update.setString(4, kind);
                update.setObject(5, one.getKey());
                update.setTimestamp(6, Timestamp.from(one.getValue()));
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("mails could not be put off", e);
        }
    }

    /** The same for all mails of the kind but those about these subjects, in one go. */
    @Transactional(TxType.MANDATORY)
    public void putOffOthers(UUID campaign, String kind, Instant until, Set<UUID> subjects) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update outbox_message set next_try = ?, give_up_at = ? where campaign_id = ? and kind = ?"
                                + " and not subject_id = any (?) and state = 'QUEUED' and next_try < ?")) {
            update.setTimestamp(1, Timestamp.from(until));
            update.setTimestamp(2, Timestamp.from(until.plus(Outbox.PATIENCE)));
            update.setObject(3, campaign);
            update.setString(4, kind);
            update.setArray(5, connection.createArrayOf("uuid", subjects.toArray()));
            update.setTimestamp(6, Timestamp.from(until));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("mails could not be put off", e);
        }
    }
}
