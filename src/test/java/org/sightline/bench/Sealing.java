package org.sightline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** Closes a campaign and watches it from the database until it is sealed. */
record Sealing(double transactionSeconds, double untilKeyDestroyed, double cpu, double databaseCpu, int ballots) {
    private static final String WATCH = """
            select
                (select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0) from pg_stat_activity
                    where pid <> pg_backend_pid() and backend_type = 'client backend'),
                exists (select from seal_receipt where campaign_id = ?::uuid),
                exists (select from seal_receipt where campaign_id = ?::uuid and key_destroyed)
            """;

    static Sealing of(App app, Campaign campaign) throws IOException, SQLException {
        try (Connection connection = app.database();
                PreparedStatement watch = connection.prepareStatement(WATCH)) {
            watch.setString(1, campaign.id());
            watch.setString(2, campaign.id());
            int ballots = ballots(connection);
            campaign.close();
            long closed = System.nanoTime();
            double cpu = app.cpu();
            double databaseCpu = app.databaseCpu();
            double transaction = 0;
            double cpuAtSeal = -1;
            double databaseCpuAtSeal = -1;
            while (true) {
                try (ResultSet row = watch.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(2)) {
                        transaction = Math.max(transaction, row.getDouble(1));
                    } else if (cpuAtSeal < 0) {
                        cpuAtSeal = app.cpu() - cpu;
                        databaseCpuAtSeal = app.databaseCpu() - databaseCpu;
                    }
                    if (row.getBoolean(3)) {
                        return new Sealing(
                                transaction,
                                (System.nanoTime() - closed) / 1e9,
                                cpuAtSeal / 1000,
                                databaseCpuAtSeal / 1000,
                                ballots);
                    }
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    private static int ballots(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("select count(*) from ballot where submitted");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
