package org.sightline.sheet;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes back what a file changed. */
final class Undo {
    private Undo() {}

    static Undone of(Connection connection, Changes changes) throws SQLException {
        int restored = 0;
        int left = 0;
        for (Changes.Change change : changes.all()) {
            if (!change.created()) {
                boolean back = restore(connection, change);
                restored += back ? 1 : 0;
                left += back ? 0 : 1;
            }
        }
        Map<String, List<UUID>> created = changes.all().stream()
                .filter(Changes.Change::created)
                .collect(Collectors.groupingBy(
                        Changes.Change::table, Collectors.mapping(Changes.Change::id, Collectors.toList())));
        int removed = 0;
        for (String table : Changes.TABLES.reversed()) {
            List<UUID> ids = created.getOrDefault(table, List.of());
            int gone = remove(connection, table, ids);
            removed += gone;
            left += ids.size() - gone;
        }
        return new Undone(removed, restored, left);
    }

    private static boolean restore(Connection connection, Changes.Change change) throws SQLException {
        String table = known(change.table());
        List<String> columns = List.copyOf(change.before().keySet());
        String sql = "update " + table + " set "
                + columns.stream()
                        .map(column -> typed(column, "= nullif(?, '')"))
                        .collect(Collectors.joining(", "))
                + " where id = ? and "
                + columns.stream()
                        .map(column -> typed(column, "is not distinct from nullif(?, '')"))
                        .collect(Collectors.joining(" and "));
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int at = 1;
            for (String column : columns) {
                update.setString(at++, change.before().get(column));
            }
            update.setObject(at++, change.id());
            for (String column : columns) {
                update.setString(at++, change.after().get(column));
            }
            return update.executeUpdate() == 1;
        }
    }

    /** A column compared with or set to a text, in the column's own type. */
    private static String typed(String column, String rest) {
        if (!column.matches("[a-z_]{1,30}")) {
            throw new IllegalArgumentException("no column " + column);
        }
        String type = column.endsWith("_id") ? "::uuid" : column.startsWith("worked_") ? "::date" : "";
        return column + " " + rest + type;
    }

    /** All but those that something refers to by now. */
    private static int remove(Connection connection, String table, List<UUID> ids) throws SQLException {
        String unused = references(connection, table).stream()
                .map(reference -> " and not exists (select 1 from %s r where r.%s = t.id)"
                        .formatted(reference.table(), reference.column()))
                .collect(Collectors.joining());
        Array array = connection.createArrayOf("uuid", ids.toArray());
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + known(table) + " t where t.id = any(?)" + unused)) {
            delete.setArray(1, array);
            return delete.executeUpdate();
        } finally {
            array.free();
        }
    }

    private record Reference(String table, String column) {}

    /** Everything in the database that refers to a table. */
    private static List<Reference> references(Connection connection, String table) throws SQLException {
        List<Reference> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select c.conrelid::regclass::text, quote_ident(a.attname)
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = ?::regclass
                """)) {
            select.setString(1, known(table));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Reference(row.getString(1), row.getString(2)));
                }
            }
        }
        return found;
    }

    private static String known(String table) {
        if (!Changes.TABLES.contains(table)) {
            throw new IllegalArgumentException("no table " + table);
        }
        return table;
    }
}
