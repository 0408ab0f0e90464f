package org.sightline.wall;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The content of every table as a checksum. */
final class Fingerprint {
    /** What changes by the mere asking, or by the application's own round: buckets, lights. */
    private static final Set<String> MOVING =
            Set.of("rate_limit", "progress_day", "progress_light", "flyway_schema_history");

    private final AgroalDataSource database;

    Fingerprint(AgroalDataSource database) {
        this.database = database;
    }

    Map<String, String> take() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> parts = new ArrayList<>();
            for (String table : tables(statement)) {
                // that a session was seen is noted by the mere asking
                String rows = table.equals("account_session") ? "(select id from account_session)" : table;
                parts.add("select '" + table + "', count(*) || ' ' || coalesce(md5(string_agg(h, '' order by h)), '')"
                        + " from (select md5(t::text) h from " + rows + " t) rows");
            }
            Map<String, String> found = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(String.join(" union all ", parts))) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by 1")) {
            while (rows.next()) {
                if (!MOVING.contains(rows.getString(1))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    /** The tables that differ. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
