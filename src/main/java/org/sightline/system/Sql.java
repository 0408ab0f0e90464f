package org.sightline.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements with their arguments. */
public final class Sql {
    private Sql() {}

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Runs one statement on a connection of its own, or on that of the caller's transaction.
     *
     * @param failure what could not be done, if the database refuses
     * @return how many rows were written
     */
    public static int run(DataSource database, String failure, String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection()) {
            return run(connection, sql, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }

    /** The same on the caller's connection. */
    public static int run(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    public static <T> List<T> list(Connection connection, Reading<T> reading, String sql, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet row = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (row.next()) {
                all.add(reading.of(row));
            }
            return List.copyOf(all);
        }
    }

    /** The rows on a connection of its own, or on that of the caller's transaction; {@code failure} as of {@link #run}. */
    public static <T> List<T> list(
            DataSource database, String failure, Reading<T> reading, String sql, Object... arguments) {
        try (Connection connection = database.getConnection()) {
            return list(connection, reading, sql, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }

    public static List<UUID> ids(Connection connection, String sql, Object... arguments) throws SQLException {
        return list(connection, row -> row.getObject(1, UUID.class), sql, arguments);
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
