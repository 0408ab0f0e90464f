package org.sightline.wall;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two organisations with a row in every table, seen through one connection of the application in the scope of whoever asks.
 * All of it is undone.
 */
final class TwoOrganisations implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("(?<!\\{)\\{([a-z]+)}(?!})");

    private final Connection connection;
    private final Map<String, UUID> first;
    private final Map<String, UUID> second;

    TwoOrganisations(AgroalDataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        first = found();
        second = found();
    }

    /** A fingerprint of each row of each table. */
    record Seen(Map<String, Set<String>> rows) {
        Set<String> of(String table) {
            return Objects.requireNonNull(rows.get(table));
        }

        /** The tables of which fewer rows are seen than so many. */
        Set<String> below(int number) {
            Set<String> few = new TreeSet<>(rows.keySet());
            few.removeIf(table -> of(table).size() >= number);
            return few;
        }
    }

    /** The id of somebody or something of the first, by its word in second-wall-rows.sql. */
    UUID first(String word) {
        return Objects.requireNonNull(first.get(word));
    }

    UUID second(String word) {
        return Objects.requireNonNull(second.get(word));
    }

    private Map<String, UUID> found() throws SQLException {
        Map<String, UUID> ids = new HashMap<>();
        String rows = resource().replaceAll("(?m)^--.*$", "");
        for (String row : rows.split(";\\s*\\n")) {
            String filled = ID.matcher(row)
                    .replaceAll(id -> Matcher.quoteReplacement(
                            "'" + ids.computeIfAbsent(id.group(1), _ -> UUID.randomUUID()) + "'::uuid"))
                    .replace("{{", "{")
                    .replace("}}", "}");
            run(filled);
        }
        return Map.copyOf(ids);
    }

    Seen seenBy(UUID account, Set<String> tables) throws SQLException {
        enter(account);
        try {
            return rows(tables);
        } finally {
            run("select leave_scope()");
        }
    }

    void enter(UUID account) throws SQLException {
        run("select enter_scope('" + account + "', true)");
    }

    Seen rows(Set<String> tables) throws SQLException {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (String table : tables) {
            seen.put(table, column("select md5(t::text) from " + table + " t"));
        }
        return new Seen(seen);
    }

    Set<String> column(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Set<String> all = new TreeSet<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** How many rows it touched. */
    int run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    private static String resource() {
        try (InputStream rows = TwoOrganisations.class.getResourceAsStream("/second-wall-rows.sql")) {
            if (rows == null) {
                throw new IllegalStateException("no second-wall-rows.sql");
            }
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
