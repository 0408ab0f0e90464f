package org.sightline.scenario;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.engagement.Engagement;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** What coaches note beside the steps of a rehearsal: for both, or for whoever wrote it alone. */
@ApplicationScoped
class RehearsalNotes {
    /**
     * @param own whether whoever reads wrote it
     * @param shared whether the executive reads it too
     */
    record Note(boolean own, boolean shared, String body) {
        static final int LONGEST = 4000;
    }

    private record Beside(String situation, Note note) {}

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    RehearsalNotes(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** By situation, what this person may read. */
    Map<String, List<Note>> of(Engagement engagement, Rehearsal rehearsal, UUID reader) {
        ExecutiveKey key = keys.get(engagement.id());
        return Sql.list(
                        database,
                        "notes beside " + rehearsal.id(),
                        row -> new Beside(
                                row.getString(1),
                                new Note(
                                        reader.equals(row.getObject(2, UUID.class)),
                                        row.getBoolean(3),
                                        key.openText(
                                                place(rehearsal.id(), row.getString(1), row.getObject(2, UUID.class)),
                                                row.getBytes(4)))),
                        "select situation, author_id, shared, body from rehearsal_note where rehearsal_id = ?"
                                + " and (shared or author_id = ?) order by author_id = ? desc",
                        rehearsal.id(),
                        reader,
                        reader)
                .stream()
                .collect(Collectors.groupingBy(
                        Beside::situation, Collectors.mapping(Beside::note, Collectors.toList())));
    }

    /** In place of what the coach of now noted there before; nothing takes it away. */
    void write(Engagement engagement, Rehearsal rehearsal, String situation, Note note) {
        if (note.body().isEmpty()) {
            run(
                    "delete from rehearsal_note where rehearsal_id = ? and situation = ? and author_id = ?",
                    rehearsal.id(),
                    situation,
                    engagement.coachId());
        } else {
            run(
                    "insert into rehearsal_note (rehearsal_id, situation, author_id, shared, body) values (?, ?, ?, ?, ?)"
                            + " on conflict (rehearsal_id, situation, author_id)"
                            + " do update set shared = excluded.shared, body = excluded.body",
                    rehearsal.id(),
                    situation,
                    engagement.coachId(),
                    note.shared(),
                    keys.get(engagement.id())
                            .sealText(place(rehearsal.id(), situation, engagement.coachId()), note.body()));
        }
    }

    private void run(String sql, Object... arguments) {
        Sql.run(database, "a note beside a rehearsal could not be written", sql, arguments);
    }

    private static String place(UUID rehearsal, String situation, UUID author) {
        return "rehearsal note " + rehearsal + " " + situation + " " + author;
    }
}
