package org.sightline.system;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Looks at the database server before anything is served. A server that writes statements or values into its log, or
 * the times of commits into its files, would break what raters are promised; one that does not wait for its disk
 * would lose answers that were acknowledged.
 */
@Singleton
public final class DatabaseSettings {
    private static final Logger LOG = Logger.getLogger(DatabaseSettings.class);
    private static final int OLDEST_VERSION = 150000;

    private final AgroalDataSource database;
    private final boolean durable;

    @Inject
    DatabaseSettings(AgroalDataSource database, SystemSettings settings) {
        this.database = database;
        this.durable = settings.database().durable();
    }

    void check(@Observes @Priority(1) StartupEvent start) throws SQLException {
        Map<String, String> settings = read();
        if (!settings.containsKey("data_checksums")
                || settings.get("data_checksums").equals("off")) {
            LOG.warn("The database server runs without data checksums: a damaged page would not be noticed. Stop it and"
                    + " run pg_checksums --enable.");
        }
        List<String> faults = faults(settings, durable);
        if (!faults.isEmpty()) {
            throw new StartRefused("This database server is not set up to keep what raters are promised. Run as its"
                    + " administrator, then start again:\n\n  " + String.join("\n  ", faults)
                    + "\n  SELECT pg_reload_conf();   -- track_commit_timestamp needs a restart of the server\n");
        }
    }

    /** One line of SQL for each wrong setting, with the present value behind it; empty when all is well. */
    static List<String> faults(Map<String, String> settings, boolean durable) {
        Map<String, String> wanted = new TreeMap<>(PostgresServer.SILENT);
        wanted.put("log_min_duration_sample", "-1");
        wanted.put("log_transaction_sample_rate", "0");
        wanted.put("debug_print_parse", "off");
        wanted.put("debug_print_rewritten", "off");
        wanted.put("debug_print_plan", "off");
        if (settings.containsKey("auto_explain.log_min_duration")) {
            wanted.put("auto_explain.log_min_duration", "-1");
        }
        if (durable) {
            wanted.put("fsync", "on");
            wanted.put("full_page_writes", "on");
        }
        List<String> faults = new ArrayList<>();
        int version = Integer.parseInt(settings.getOrDefault("server_version_num", "0"));
        if (version < OLDEST_VERSION) {
            faults.add("-- PostgreSQL 15 or later is needed; this is " + settings.get("server_version"));
        }
        wanted.forEach((name, value) -> {
            String found = settings.get(name);
            if (found != null && !found.equals(value)) {
                faults.add(line(name, value, found));
            }
        });
        if (durable && "off".equals(settings.get("synchronous_commit"))) {
            faults.add(line("synchronous_commit", "on", "off"));
        }
        return faults;
    }

    private static String line(String name, String value, String found) {
        return "ALTER SYSTEM SET " + name + " = '" + value + "';   -- is: " + found;
    }

    /** A setting that this role may not see is absent. */
    private Map<String, String> read() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
            Map<String, String> settings = new HashMap<>();
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
            return settings;
        }
    }
}
