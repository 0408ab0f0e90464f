package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.ExecutiveKeys;

/**
 * Private notes, each under the executive's key and bound to its coach and place: nobody reads another coach's, and with
 * the executive's key they are gone.
 */
@ApplicationScoped
class Notes {
    private final AgroalDataSource database;
    private final ExecutiveKeys keys;

    Notes(AgroalDataSource database, ExecutiveKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** By place. */
    Map<String, Note> of(UUID coach, UUID executive) {
        ExecutiveKey own = keys.get(executive);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select place, body, written_at, version from coach_note where coach_id = ? and executive_id = ?")) {
            select.setObject(1, coach);
            select.setObject(2, executive);
            Map<String, Note> notes = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String place = row.getString(1);
                    notes.put(
                            place,
                            new Note(
                                    own.openText(place(coach, place), row.getBytes(2)),
                                    row.getTimestamp(3).toInstant(),
                                    row.getInt(4)));
                }
            }
            return Map.copyOf(notes);
        } catch (SQLException e) {
            throw new IllegalStateException("notes on " + executive, e);
        }
    }

    /**
     * Keeps a text, an empty one too.
     *
     * @param seen the version that the coach read, 0 if there was none
     * @return false if another version stands there; then nothing is written
     */
    boolean write(UUID coach, UUID executive, String place, String text, int seen, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into coach_note (coach_id, executive_id, place, body, version, written_at)
                        select ?, ?, ?, ?, 1, ? where ? = 0 or exists
                            (select 1 from coach_note where coach_id = ? and executive_id = ? and place = ?)
                        on conflict (coach_id, executive_id, place) do update
                        set body = excluded.body, version = coach_note.version + 1, written_at = excluded.written_at
                        where coach_note.version = ?""")) {
            upsert.setObject(1, coach);
            upsert.setObject(2, executive);
            upsert.setString(3, place);
            upsert.setBytes(4, keys.get(executive).sealText(place(coach, place), text));
            upsert.setTimestamp(5, Timestamp.from(at));
            upsert.setInt(6, seen);
            upsert.setObject(7, coach);
            upsert.setObject(8, executive);
            upsert.setString(9, place);
            upsert.setInt(10, seen);
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a note on " + executive, e);
        }
    }

    private static String place(UUID coach, String place) {
        return "note/" + coach + "/" + place;
    }
}
