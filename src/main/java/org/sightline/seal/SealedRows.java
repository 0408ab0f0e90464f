package org.sightline.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.seal.AnonymousRows.AnswerRow;
import org.sightline.seal.AnonymousRows.AtomRow;
import org.sightline.seal.AnonymousRows.CommentRow;
import org.sightline.security.ExecutiveKey;

/** Writes anonymous rows in the order given, inside the caller's transaction. */
@ApplicationScoped
class SealedRows {
    private static final int BATCH = 500;

    private final AgroalDataSource database;

    SealedRows(AgroalDataSource database) {
        this.database = database;
    }

    /** @param keys of all executives, under which their comments are written */
    void write(AnonymousRows rows, Map<UUID, ExecutiveKey> keys) throws SQLException {
        try (Connection connection = database.getConnection()) {
            batch(
                    connection,
                    "insert into atom (id, executive_id, group_id, relationships, raters, identified)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    rows.atoms(),
                    (statement, row) -> atom(connection, statement, row));
            batch(
                    connection,
                    "insert into sealed_answer (id, atom_id, answers) values (?, ?, ?::smallint[])",
                    rows.answers(),
                    SealedRows::answer);
            batch(
                    connection,
                    "insert into sealed_comment (id, atom_id, question_id, ct) values (?, ?, ?, ?)",
                    rows.comments(),
                    (statement, row) -> comment(statement, row, Objects.requireNonNull(keys.get(row.executiveId()))));
            batch(
                    connection,
                    "insert into sealed_lineage (id, executive_id, ct) values (?, ?, ?)",
                    rows.lineage(),
                    (statement, row) -> lineage(statement, row, Objects.requireNonNull(keys.get(row.executiveId()))));
        }
    }

    /** What a comment is bound to. */
    static String place(UUID row) {
        return "comment|" + row;
    }

    private static void atom(Connection connection, PreparedStatement statement, AtomRow row) throws SQLException {
        statement.setObject(1, row.id());
        statement.setObject(2, row.executiveId());
        statement.setString(3, row.group().id());
        statement.setArray(
                4,
                connection.createArrayOf(
                        "text",
                        row.group().relationships().stream()
                                .map(Relationship::name)
                                .toArray()));
        statement.setInt(5, row.group().raters());
        statement.setBoolean(6, row.group().identified());
    }

    private static void answer(PreparedStatement statement, AnswerRow row) throws SQLException {
        StringBuilder literal = new StringBuilder("{");
        for (short value : row.values()) {
            literal.append(literal.length() == 1 ? "" : ",").append(value);
        }
        statement.setObject(1, row.id());
        statement.setObject(2, row.atomId());
        statement.setString(3, literal.append('}').toString());
    }

    private static void comment(PreparedStatement statement, CommentRow row, ExecutiveKey key) throws SQLException {
        statement.setObject(1, row.id());
        statement.setObject(2, row.atomId());
        statement.setString(3, row.questionId());
        statement.setBytes(4, key.sealText(place(row.id()), row.text()));
    }

    private static void lineage(PreparedStatement statement, LineageRow row, ExecutiveKey key) throws SQLException {
        statement.setObject(1, row.id());
        statement.setObject(2, row.executiveId());
        statement.setBytes(3, key.seal(LineageRow.place(row.id()), row.content()));
    }

    private interface Binding<R> {
        void bind(PreparedStatement statement, R row) throws SQLException;
    }

    private static <R> void batch(Connection connection, String insert, List<R> rows, Binding<R> binding)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            for (R row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
