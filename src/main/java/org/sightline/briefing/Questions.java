package org.sightline.briefing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Limits;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;
import org.sightline.web.Faults;

/** What an executive asks the coach privately, and the answers: both read them, and no coach who comes after. */
@ApplicationScoped
class Questions {
    static final int LONGEST = 2000;

    record Message(boolean byCoach, String author, String body, LocalDate writtenOn) {}

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Questions(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** In the order in which they were written. */
    List<Message> of(Engagement engagement, boolean executive) {
        ExecutiveKey key = keys.get(engagement.id());
        return Sql.list(
                database,
                "questions of " + engagement.id(),
                row -> new Message(
                        row.getBoolean(2),
                        row.getBoolean(2) ? row.getString(3) : engagement.name(),
                        key.openText(place(row.getObject(1, UUID.class)), row.getBytes(4)),
                        row.getObject(5, LocalDate.class)),
                "select m.id, m.by_coach, a.name, m.body, m.written_on from briefing_message m"
                        + " join account a on a.id = m.coach_id where m.engagement_id = ? and (? or m.coach_id = ?)"
                        + " order by m.place",
                engagement.id(),
                executive,
                engagement.coachId());
    }

    /** Whether the last word to this coach is a question; needs no key. */
    boolean waiting(Engagement engagement) {
        return Sql.list(
                        database,
                        "questions of " + engagement.id(),
                        row -> !row.getBoolean(1),
                        "select by_coach from briefing_message where engagement_id = ? and coach_id = ?"
                                + " order by place desc limit 1",
                        engagement.id(),
                        engagement.coachId())
                .stream()
                .findFirst()
                .orElse(false);
    }

    /** Writes it if nothing stands against it. */
    Faults write(Engagement engagement, boolean byCoach, String body, LocalDate day) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (body.isEmpty()) {
            faults.add(Faults.Fault.of("message", byCoach ? "briefing.fault.answer" : "briefing.fault.question"));
        }
        Limits.tooLong("message", body, LONGEST).ifPresent(faults::add);
        if (faults.isEmpty()) {
            UUID id = UUID.randomUUID();
            Sql.run(
                    database,
                    "a question could not be written",
                    "insert into briefing_message (id, engagement_id, coach_id, by_coach, body, written_on)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    id,
                    engagement.id(),
                    engagement.coachId(),
                    byCoach,
                    keys.get(engagement.id()).sealText(place(id), body),
                    day);
        }
        return new Faults(faults);
    }

    private static String place(UUID id) {
        return "briefing message " + id;
    }
}
