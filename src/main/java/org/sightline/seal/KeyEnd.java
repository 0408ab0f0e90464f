package org.sightline.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.security.KeyDirectory;

/**
 * The last step of a seal: the campaign key is destroyed everywhere, but not before the sealed rows would survive the
 * loss of this machine as far as the database promises it: written to disk, received by every standby that is
 * connected, and archived where archiving is on. Until then the key lives and the next run asks again.
 */
@ApplicationScoped
class KeyEnd {
    private static final Logger LOG = Logger.getLogger(KeyEnd.class);

    private static final String DURABLE = """
            select pg_current_wal_flush_lsn() >= durable_from
                and not exists (select from pg_stat_replication
                    where flush_lsn is null or flush_lsn < durable_from)
                and (current_setting('archive_mode') = 'off'
                    or coalesce((select last_archived_wal >= pg_walfile_name(durable_from) from pg_stat_archiver), false))
            from seal_receipt where campaign_id = ?
            """;

    private final AgroalDataSource database;
    private final KeyDirectory keys;

    KeyEnd(AgroalDataSource database, KeyDirectory keys) {
        this.database = database;
        this.keys = keys;
    }

    void destroy(UUID campaign) {
        try (Connection connection = database.getConnection()) {
            position(connection, campaign);
            if (!durable(connection, campaign)) {
                LOG.infof("the seal of campaign %s waits for a standby or the archive", campaign);
                return;
            }
            keys.destroy(campaign);
            try (var statement =
                    connection.prepareStatement("update seal_receipt set key_destroyed = true where campaign_id = ?")) {
                statement.setObject(1, campaign);
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("end of the key of campaign " + campaign, e);
        }
    }

    /** A key file that a backup brought back is destroyed like the first: ballots in another backup would open to it. */
    void destroyReturned(UUID campaign) {
        keys.destroy(campaign);
        LOG.warnf("the destroyed key of campaign %s had come back and was destroyed again", campaign);
    }

    /** Asked after the commit, so that the position lies behind everything the seal wrote. */
    private static void position(Connection connection, UUID campaign) throws SQLException {
        try (var statement = connection.prepareStatement("update seal_receipt set durable_from = pg_current_wal_lsn() "
                + "where campaign_id = ? and durable_from is null")) {
            statement.setObject(1, campaign);
            statement.executeUpdate();
        }
    }

    private static boolean durable(Connection connection, UUID campaign) throws SQLException {
        try (var statement = connection.prepareStatement(DURABLE)) {
            statement.setObject(1, campaign);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
