package org.sightline.scenario;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sightline.engagement.Engagement;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Json;
import org.sightline.system.Sql;

/** What the two take from a rehearsal; either writes it, both read it, and it can carry an insight. */
@ApplicationScoped
class Lessons {
    /** @param own whether whoever reads wrote it */
    record Lesson(UUID id, boolean own, LocalDate takenOn, Content content) {}

    /**
     * @param theme its letter
     * @param better whether it went better than usual, else worse
     */
    record Content(String theme, boolean better, String line) {
        static final int LONGEST = 300;

        public String themeKey() {
            return Scenario.themeKey(theme);
        }
    }

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Lessons(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    List<Lesson> of(Engagement engagement, Rehearsal rehearsal, UUID reader) {
        ExecutiveKey key = keys.get(engagement.id());
        return Sql.list(
                database,
                "what was taken from " + rehearsal.id(),
                row -> new Lesson(
                        row.getObject(1, UUID.class),
                        reader.equals(row.getObject(2, UUID.class)),
                        row.getObject(3, LocalDate.class),
                        Json.read(key.openText(place(row.getObject(1, UUID.class)), row.getBytes(4)), Content.class)),
                "select id, author_id, taken_on, content from rehearsal_lesson where rehearsal_id = ? order by place",
                rehearsal.id());
    }

    UUID take(Engagement engagement, Rehearsal rehearsal, UUID author, Content content, LocalDate day) {
        UUID id = UUID.randomUUID();
        run(
                "insert into rehearsal_lesson (id, rehearsal_id, author_id, taken_on, content) values (?, ?, ?, ?, ?)",
                id,
                rehearsal.id(),
                author,
                day,
                keys.get(engagement.id()).sealText(place(id), Json.write(content)));
        return id;
    }

    /** By whoever wrote it; nobody else's goes. */
    void remove(Rehearsal rehearsal, UUID author, UUID id) {
        run(
                "delete from rehearsal_lesson where rehearsal_id = ? and author_id = ? and id = ?",
                rehearsal.id(),
                author,
                id);
    }

    private void run(String sql, Object... arguments) {
        Sql.run(database, "what was taken from a rehearsal could not be written", sql, arguments);
    }

    private static String place(UUID id) {
        return "rehearsal lesson " + id;
    }
}
