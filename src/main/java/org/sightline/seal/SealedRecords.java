package org.sightline.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Relationship;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.Sql;

/** The only door to sealed answers; only the neck, {@code scoring}, goes through it. */
@ApplicationScoped
public class SealedRecords {
    private final AgroalDataSource database;
    private final ExecutiveKeys keys;

    SealedRecords(AgroalDataSource database, ExecutiveKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Everything sealed about one executive; empty if nothing may be shown. */
    public List<SealedAtom> of(UUID executiveId) {
        try (Connection connection = database.getConnection()) {
            Map<UUID, SealedAtom> atoms = atoms(connection, executiveId);
            answers(connection, executiveId, atoms);
            comments(connection, executiveId, atoms);
            return List.copyOf(atoms.values());
        } catch (SQLException e) {
            throw new IllegalStateException("sealed records of executive " + executiveId, e);
        }
    }

    /** What was rated about one executive, without a comment. */
    public List<SealedAtom> ratings(UUID executiveId) {
        try (Connection connection = database.getConnection()) {
            Map<UUID, SealedAtom> atoms = atoms(connection, executiveId);
            answers(connection, executiveId, atoms);
            return List.copyOf(atoms.values());
        } catch (SQLException e) {
            throw new IllegalStateException("sealed answers about executive " + executiveId, e);
        }
    }

    /** What past reports said they went on to do, in no order; empty once it was published. */
    public List<SealedLineage> lineage(UUID executiveId) {
        ExecutiveKey key = keys.get(executiveId);
        return Sql.list(
                database,
                "sealed lineage of executive " + executiveId,
                row -> LineageRow.read(key.open(LineageRow.place(row.getObject(1, UUID.class)), row.getBytes(2))),
                "select id, ct from sealed_lineage where executive_id = ? order by id",
                executiveId);
    }

    /** Once it is published. */
    public void forgetLineage(UUID executiveId) {
        Sql.run(
                database,
                "sealed lineage could not be deleted",
                "delete from sealed_lineage where executive_id = ?",
                executiveId);
    }

    private static Map<UUID, SealedAtom> atoms(Connection connection, UUID executiveId) throws SQLException {
        Map<UUID, SealedAtom> atoms = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select id, group_id, relationships, raters, identified from atom where executive_id = ?"
                                + " order by group_id");
                ResultSet rows = of(statement, executiveId)) {
            while (rows.next()) {
                Group group = new Group(
                        rows.getString(2), relationships(rows.getArray(3)), rows.getInt(4), rows.getBoolean(5));
                atoms.put(
                        rows.getObject(1, UUID.class), new SealedAtom(group, new ArrayList<>(), new LinkedHashMap<>()));
            }
        }
        return atoms;
    }

    private static void answers(Connection connection, UUID executiveId, Map<UUID, SealedAtom> atoms)
            throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select atom_id, answers from sealed_answer where atom_id in"
                                + " (select id from atom where executive_id = ?)");
                ResultSet rows = of(statement, executiveId)) {
            while (rows.next()) {
                int[] values = Stream.of((Number[]) rows.getArray(2).getArray())
                        .mapToInt(Number::intValue)
                        .toArray();
                atom(atoms, rows).answers().add(values);
            }
        }
    }

    private void comments(Connection connection, UUID executiveId, Map<UUID, SealedAtom> atoms) throws SQLException {
        ExecutiveKey key = keys.get(executiveId);
        try (PreparedStatement statement = connection.prepareStatement(
                        "select atom_id, question_id, id, ct from sealed_comment where atom_id in"
                                + " (select id from atom where executive_id = ?)");
                ResultSet rows = of(statement, executiveId)) {
            while (rows.next()) {
                String text = key.openText(SealedRows.place(rows.getObject(3, UUID.class)), rows.getBytes(4));
                atom(atoms, rows)
                        .comments()
                        .computeIfAbsent(rows.getString(2), question -> new ArrayList<>())
                        .add(text);
            }
        }
    }

    private static ResultSet of(PreparedStatement statement, UUID executiveId) throws SQLException {
        statement.setObject(1, executiveId);
        return statement.executeQuery();
    }

    private static SealedAtom atom(Map<UUID, SealedAtom> atoms, ResultSet rows) throws SQLException {
        UUID id = rows.getObject(1, UUID.class);
        SealedAtom atom = atoms.get(id);
        if (atom == null) {
            throw new IllegalStateException("no atom " + id);
        }
        return atom;
    }

    private static List<Relationship> relationships(Array names) throws SQLException {
        return Stream.of((Object[]) names.getArray())
                .map(name -> Relationship.valueOf(name.toString()))
                .toList();
    }
}
