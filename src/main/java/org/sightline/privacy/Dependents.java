package org.sightline.privacy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Deletes rows with everything that refers to them, as the database's own foreign keys tell: a table that comes later is
 * deleted from as well, without being named here. Names of tables and columns come from the catalogue, values are bound.
 */
final class Dependents {
    private static final String REFERRING = """
            select c.conrelid::regclass::text,
                (select string_agg(quote_ident(a.attname), ', ' order by k.ord)
                    from unnest(c.conkey) with ordinality k(num, ord)
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num),
                (select string_agg(quote_ident(a.attname), ', ' order by k.ord)
                    from unnest(c.confkey) with ordinality k(num, ord)
                        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num)
            from pg_constraint c
            where c.contype = 'f' and c.confrelid = ?::regclass and c.conrelid <> c.confrelid
            order by 1, 2
            """;

    /** How many of these there were would tell how many wrote, or who was merged; that there were some is enough. */
    private static final Set<String> UNCOUNTED =
            Set.of("atom", "sealed_answer", "sealed_comment", "sealed_lineage", "comment_review");

    private final Connection connection;
    private final Set<String> kept;
    private final Counts counts;

    /** @param kept tables whose rows stay although they refer to what goes */
    Dependents(Connection connection, Set<String> kept, Counts counts) {
        this.connection = connection;
        this.kept = Set.copyOf(kept);
        this.counts = counts;
    }

    /** Deletes what refers to these rows of the table, and these rows unless the table is one that stays. */
    void delete(String table, Collection<UUID> ids) throws SQLException {
        if (!ids.isEmpty()) {
            Array all = connection.createArrayOf("uuid", ids.toArray());
            delete(table, "id = any (?)", all, List.of(table));
        }
    }

    private void delete(String table, String which, Array ids, List<String> way) throws SQLException {
        for (Reference reference : referring(table)) {
            if (!way.contains(reference.table()) && !kept.contains(reference.table())) {
                List<String> further = new ArrayList<>(way);
                further.add(reference.table());
                delete(
                        reference.table(),
                        "(%s) in (select %s from %s where %s)"
                                .formatted(reference.columns(), reference.referred(), table, which),
                        ids,
                        further);
            }
        }
        if (!kept.contains(table)) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from %s where %s".formatted(table, which))) {
                delete.setArray(1, ids);
                int rows = delete.executeUpdate();
                counts.add(table, UNCOUNTED.contains(table) ? Math.min(rows, 1) : rows);
            }
        }
    }

    /** Whether anything but these tables refers to the row. */
    static boolean referred(Connection connection, String table, UUID id, Set<String> but) throws SQLException {
        for (Reference reference : referring(connection, table)) {
            if (!but.contains(reference.table())) {
                try (PreparedStatement select =
                        connection.prepareStatement("select exists (select from %s where %s = ?)"
                                .formatted(reference.table(), reference.columns()))) {
                    select.setObject(1, id);
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private List<Reference> referring(String table) throws SQLException {
        return referring(connection, table);
    }

    /** A foreign key: the columns that refer, and those they refer to. */
    private record Reference(String table, String columns, String referred) {}

    private static List<Reference> referring(Connection connection, String table) throws SQLException {
        List<Reference> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(REFERRING)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Reference(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
        }
        return all;
    }
}
