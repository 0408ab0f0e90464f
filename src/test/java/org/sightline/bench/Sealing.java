package org.sightline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** Closes a campaign and watches it from the database until it is sealed. */
record Sealing(double untilKeyDestroyed, double cpu, double databaseCpu) {
    private static final String WATCH = """
            select
                exists (select from seal_receipt where campaign_id = ?::uuid),
                exists (select from seal_receipt where campaign_id = ?::uuid and key_destroyed)
            """;

    static Sealing of(App app, Campaign campaign) throws IOException, SQLException {
        try (Connection connection = app.database();
                PreparedStatement watch = connection.prepareStatement(WATCH)) {
            watch.setString(1, campaign.id());
            watch.setString(2, campaign.id());
            campaign.close();
            long closed = System.nanoTime();
            double cpu = app.cpu();
            double databaseCpu = app.databaseCpu();
            double cpuAtSeal = -1;
            double databaseCpuAtSeal = -1;
            while (true) {
                try (ResultSet row = watch.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1) && cpuAtSeal < 0) {
                        cpuAtSeal = app.cpu() - cpu;
                        databaseCpuAtSeal = app.databaseCpu() - databaseCpu;
                    }
                    if (row.getBoolean(2)) {
                        return new Sealing(
                                (System.nanoTime() - closed) / 1e9, cpuAtSeal / 1000, databaseCpuAtSeal / 1000);
                    }
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }
}
