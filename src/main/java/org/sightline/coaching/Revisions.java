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
import java.util.Set;
import java.util.UUID;
import org.sightline.report.Rewording;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.ExecutiveKeys;

/** What coaches changed in reports, under the key of each executive. */
@ApplicationScoped
class Revisions {
    private final AgroalDataSource database;
    private final ExecutiveKeys keys;

    Revisions(AgroalDataSource database, ExecutiveKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** @param language of the report; what was worded in another is not among it */
    Revision of(ExecutiveFile file, String language) {
        return new Revision(rewordings(file, language), leftOut(file.id()));
    }

    private Map<String, Rewording> rewordings(ExecutiveFile file, String language) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select r.sentence_id, r.body, a.name, r.worded_at from report_rewording r
                        join account a on a.id = r.worded_by where r.executive_id = ? and r.language = ?""")) {
            select.setObject(1, file.id());
            select.setString(2, language);
            Map<String, Rewording> found = new HashMap<>();
            ExecutiveKey own = keys.get(file.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String id = row.getString(1);
                    found.put(
                            id,
                            new Rewording(
                                    own.openText(place(id, language), row.getBytes(2)),
                                    row.getString(3),
                                    file.day(row.getTimestamp(4).toInstant())));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the revision of " + file.id(), e);
        }
    }

    private Set<String> leftOut(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select left_out from report_outline where executive_id = ?")) {
            select.setObject(1, executive);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Set.of((String[]) row.getArray(1).getArray()) : Set.of();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outline of " + executive, e);
        }
    }

    void leaveOut(UUID executive, Set<String> sections) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into report_outline (executive_id, left_out) values (?, ?)
                        on conflict (executive_id) do update set left_out = excluded.left_out""")) {
            upsert.setObject(1, executive);
            upsert.setArray(
                    2,
                    connection.createArrayOf("text", sections.stream().sorted().toArray()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the outline of " + executive, e);
        }
    }

    void reword(UUID executive, String sentence, String language, String text, UUID by, Instant at) {
        ExecutiveKey own = keys.get(executive);
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into report_rewording (executive_id, sentence_id, language, body, worded_by, worded_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (executive_id, sentence_id, language) do update
                        set body = excluded.body, worded_by = excluded.worded_by, worded_at = excluded.worded_at""")) {
            upsert.setObject(1, executive);
            upsert.setString(2, sentence);
            upsert.setString(3, language);
            upsert.setBytes(4, own.sealText(place(sentence, language), text));
            upsert.setObject(5, by);
            upsert.setTimestamp(6, Timestamp.from(at));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a sentence of " + executive, e);
        }
    }

    /** The rule speaks for itself again. */
    void restore(UUID executive, String sentence, String language) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from report_rewording where executive_id = ? and sentence_id = ? and language = ?")) {
            delete.setObject(1, executive);
            delete.setString(2, sentence);
            delete.setString(3, language);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a sentence of " + executive, e);
        }
    }

    private static String place(String sentence, String language) {
        return "rewording/" + language + "/" + sentence;
    }
}
