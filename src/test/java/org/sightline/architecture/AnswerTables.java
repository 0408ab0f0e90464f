package org.sightline.architecture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the tables of answers must not have. */
final class AnswerTables {
    static final List<String> NAMES = List.of("ballot", "atom", "sealed_answer", "sealed_comment", "sealed_lineage");

    private static final String TIMES = """
            select table_name || '.' || column_name || ' is a ' || data_type from information_schema.columns
            where table_schema = ? and table_name = any (?)
                and (data_type ~ '^(time|date|interval)' or data_type ~ 'range$')
            """;
    private static final String SEQUENCES = """
            select table_name || '.' || column_name || ' counts or tells the time' from information_schema.columns
            where table_schema = ? and table_name = any (?)
                and (is_identity = 'YES' or column_default ~* '(nextval|now\\(|clock_|timestamp|current_|uuidv7|uuid_generate_v1)')
            """;
    private static final String PEOPLE = """
            select table_name || '.' || column_name || ' names a person' from information_schema.columns
            where table_schema = ? and table_name = any (?)
                and column_name ~ '(rater|person|nomination|invitation|email|account|session)'
                and column_name <> 'raters'
            """;
    /** A ballot refers to nothing; what a seal leaves refers to its executive and its atom alone. */
    private static final String REFERENCES = """
            select c.conrelid::regclass || ' refers to ' || c.confrelid::regclass
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
                join pg_namespace n on n.oid = t.relnamespace
            where c.contype = 'f' and n.nspname = ? and t.relname = any (?)
                and (t.relname = 'ballot' or r.relname not in ('executive', 'atom'))
            """;
    /** Statistics of a column keep copies of its values. */
    private static final String STATISTICS = """
            select t.relname || '.' || a.attname || ' is sampled' from pg_attribute a join pg_class t on t.oid = a.attrelid
                join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = ? and t.relname = any (?) and t.relkind = 'r' and a.attname in ('ct', 'answers')
                and a.attstattarget is distinct from 0
            """;

    private static final String TRIGGERS = """
            select event_object_table || ' has the trigger ' || trigger_name from information_schema.triggers
            where event_object_schema = ? and event_object_table = any (?)
            """;

    private AnswerTables() {}

    static List<String> faults(Connection connection, String schema) throws SQLException {
        List<String> faults = new ArrayList<>();
        for (String query : List.of(TIMES, SEQUENCES, PEOPLE, REFERENCES, STATISTICS, TRIGGERS)) {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, schema);
                select.setArray(2, connection.createArrayOf("text", NAMES.toArray()));
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    faults.add(rows.getString(1));
                }
            }
        }
        return faults;
    }

    /** A table that was renamed would otherwise pass unseen. */
    static List<String> missing(Connection connection, String schema) throws SQLException {
        List<String> missing = new ArrayList<>(NAMES);
        try (PreparedStatement select = connection.prepareStatement(
                "select table_name from information_schema.tables where table_schema = ?")) {
            select.setString(1, schema);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                missing.remove(rows.getString(1));
            }
        }
        return missing;
    }
}
