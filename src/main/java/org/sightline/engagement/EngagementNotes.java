package org.sightline.engagement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** Notes of an engagement: what both read, and what only its writer reads, whoever coaches later. */
@ApplicationScoped
class EngagementNotes {
    /**
     * @param own whether the person who reads wrote it
     * @param shared whether both read it
     */
    record Note(UUID id, boolean own, String author, boolean shared, String body, LocalDate writtenOn, int version) {
        static final int LONGEST = 10_000;
    }

    private static final String NOTE = """
            select n.id, n.author_id, a.name, n.shared, n.body, n.written_on, n.version
            from engagement_note n join account a on a.id = n.author_id
            where n.engagement_id = ? and (n.shared or n.author_id = ?)""";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    EngagementNotes(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** What this person may read, the newest first. */
    List<Note> of(UUID engagement, UUID reader) {
        return list(engagement, reader, NOTE + " order by n.written_on desc, n.id", engagement, reader);
    }

    /** A note that this person wrote. */
    Optional<Note> own(UUID engagement, UUID author, UUID id) {
        return list(engagement, author, NOTE + " and n.author_id = ? and n.id = ?", engagement, author, author, id)
                .stream()
                .findFirst();
    }

    void write(UUID engagement, UUID author, boolean shared, String body, LocalDate day) {
        UUID id = UUID.randomUUID();
        run(
                "insert into engagement_note (id, engagement_id, author_id, shared, body, written_on) values (?, ?, ?, ?, ?, ?)",
                id,
                engagement,
                author,
                shared,
                keys.get(engagement).sealText(place(id), body),
                day);
    }

    /** @return false if another version stands there; then nothing is written */
    boolean change(UUID engagement, Note seen, boolean shared, String body) {
        return run(
                "update engagement_note set shared = ?, body = ?, version = version + 1 where id = ? and version = ?",
                shared,
                keys.get(engagement).sealText(place(seen.id()), body),
                seen.id(),
                seen.version());
    }

    void remove(UUID id) {
        run("delete from engagement_note where id = ?", id);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "a note could not be written", sql, arguments) > 0;
    }

    private List<Note> list(UUID engagement, UUID reader, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "notes of " + engagement,
                row -> new Note(
                        row.getObject(1, UUID.class),
                        reader.equals(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getBoolean(4),
                        key.openText(place(row.getObject(1, UUID.class)), row.getBytes(5)),
                        row.getObject(6, LocalDate.class),
                        row.getInt(7)),
                sql,
                arguments);
    }

    private static String place(UUID id) {
        return "note " + id;
    }
}
