package org.sightline.development;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.HashedJson;
import org.sightline.system.JsonMembers;
import org.sightline.system.Sql;

/** What executives wrote beside their reports, each under the executive's own key. */
@ApplicationScoped
class Pieces {
    private final AgroalDataSource database;
    private final ExecutiveKeys keys;

    Pieces(AgroalDataSource database, ExecutiveKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    Kept of(UUID executive, Piece piece) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select body, version, shared from reading_piece where executive_id = ? and piece = ?")) {
            select.setObject(1, executive);
            select.setString(2, piece.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Kept(
                                opened(keys.get(executive), piece, row.getBytes(1)), row.getInt(2), row.getBoolean(3))
                        : Kept.NOTHING;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what " + executive + " wrote", e);
        }
    }

    /** Takes the place of what there was; whoever writes holds the lock on the reading and has compared versions. */
    void write(UUID executive, Piece piece, Map<String, String> content) {
        byte[] body = keys.get(executive)
                .seal(piece.place(), HashedJson.write(new TreeMap<String, @Nullable Object>(content)));
        run(
                "insert into reading_piece (executive_id, piece, body, version) values (?, ?, ?, 1)"
                        + " on conflict (executive_id, piece)"
                        + " do update set body = excluded.body, version = reading_piece.version + 1",
                executive,
                piece.name(),
                body);
    }

    void remove(UUID executive, Piece piece) {
        run("delete from reading_piece where executive_id = ? and piece = ?", executive, piece.name());
    }

    /** False if it is not as it was seen, or was shared already. */
    boolean share(UUID executive, Piece piece, int seen) {
        return run(
                        "update reading_piece set shared = true where executive_id = ? and piece = ? and version = ?"
                                + " and not shared",
                        executive,
                        piece.name(),
                        seen)
                == 1;
    }

    /** False if it was not shared. */
    boolean withdraw(UUID executive, Piece piece) {
        return run(
                        "update reading_piece set shared = false where executive_id = ? and piece = ? and shared",
                        executive,
                        piece.name())
                == 1;
    }

    /** What is shared, in the order of {@link Piece}. */
    List<Piece> shared(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select piece from reading_piece where executive_id = ? and shared")) {
            select.setObject(1, executive);
            List<Piece> pieces = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pieces.add(Piece.valueOf(row.getString(1)));
                }
            }
            return pieces.stream().sorted().toList();
        } catch (SQLException e) {
            throw new IllegalStateException("what " + executive + " shares", e);
        }
    }

    private static Map<String, String> opened(ExecutiveKey key, Piece piece, byte[] body) {
        JsonMembers members = HashedJson.read(key.open(piece.place(), body));
        Map<String, String> content = new TreeMap<>();
        members.names().forEach(name -> content.put(name, members.text(name)));
        return content;
    }

    private int run(String sql, Object... arguments) {
        return Sql.run(database, "what an executive wrote could not be kept", sql, arguments);
    }
}
