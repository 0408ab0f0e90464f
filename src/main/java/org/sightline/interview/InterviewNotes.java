package org.sightline.interview;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** What the coach noted in conversations, part by part, under the engagement's key. */
@ApplicationScoped
class InterviewNotes {
    private final AgroalDataSource database;
    private final EngagementKeys keys;
    private final Interviews interviews;

    InterviewNotes(AgroalDataSource database, EngagementKeys keys, Interviews interviews) {
        this.database = database;
        this.keys = keys;
        this.interviews = interviews;
    }

    CaptureForm of(Interview interview) {
        ExecutiveKey key = keys.get(interview.engagement());
        Map<Section, String> texts = new EnumMap<>(Section.class);
        Sql.list(
                        database,
                        "notes of " + interview.id(),
                        row -> Map.entry(Section.valueOf(row.getString(1)), row.getBytes(2)),
                        "select section, body from interview_note where interview_id = ?",
                        interview.id())
                .forEach(row ->
                        texts.put(row.getKey(), key.openText(place(interview.id(), row.getKey()), row.getValue())));
        return new CaptureForm(texts, interview.paraphrase(), interview.version());
    }

    /** @return false if another version stands there; then nothing is written */
    @Transactional
    boolean write(Interview interview, CaptureForm form) {
        if (!interviews.note(interview.id(), form.paraphrase(), form.any(), form.version())) {
            return false;
        }
        ExecutiveKey key = keys.get(interview.engagement());
        for (Section section : Section.values()) {
            if (form.text(section).isEmpty()) {
                run(
                        "delete from interview_note where interview_id = ? and section = ?",
                        interview.id(),
                        section.name());
            } else {
                run(
                        "insert into interview_note (interview_id, section, body) values (?, ?, ?)"
                                + " on conflict (interview_id, section) do update set body = excluded.body",
                        interview.id(),
                        section.name(),
                        key.sealText(place(interview.id(), section), form.text(section)));
            }
        }
        return true;
    }

    private void run(String sql, Object... arguments) {
        Sql.run(database, "notes could not be written", sql, arguments);
    }

    private static String place(UUID interview, Section section) {
        return "interview " + interview + " " + section;
    }
}
