package org.sightline.feedback;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.feedback.Feedback.Readers;
import org.sightline.security.EngagementKeys;
import org.sightline.system.HashedJson;
import org.sightline.system.JsonMembers;
import org.sightline.system.Sql;

/** What was said of coaching, each under its engagement's key; the database shows an account what is meant for it. */
@ApplicationScoped
class Feedbacks {
    /** Whoever has met less often has too little to say. */
    static final int FEWEST_SESSIONS = 2;

    private static final String FEEDBACK =
            "select f.engagement_id, f.coach_id, f.readers, f.content, f.said_on from coaching_feedback f";

    private static final String WORDS = "words";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Feedbacks(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Of the one who coaches now, as far as whoever asks may read it. */
    Optional<Feedback> of(Engagement engagement) {
        return list(FEEDBACK + " where f.engagement_id = ? and f.coach_id = ?", engagement.id(), engagement.coachId())
                .stream()
                .findFirst();
    }

    /** The same for the coach, to whom it is as if nothing was said where the executive said that. */
    Optional<Feedback> forCoach(Engagement engagement) {
        return of(engagement).filter(one -> !one.skipped());
    }

    /** With whom it was shared, in what order it came being nobody's business. */
    List<Feedback> forRegister(UUID organisation) {
        return list(
                FEEDBACK + " join engagement g on g.id = f.engagement_id join person p on p.id = g.person_id"
                        + " where g.organisation_id = ? and f.readers = 'REGISTER' order by lower(p.name), g.id",
                organisation);
    }

    /** For the coach alone and in no sum yet, locked until the transaction ends. */
    List<Feedback> uncounted(UUID organisation, UUID coach) {
        return list(
                FEEDBACK + " join engagement g on g.id = f.engagement_id where g.organisation_id = ? and f.coach_id = ?"
                        + " and f.readers = 'COACH' and not f.counted and not f.shown order by f.engagement_id for update of f",
                organisation,
                coach);
    }

    /** Whether it is time to ask: the engagement has ended after a session, or two were held. */
    boolean due(Engagement engagement) {
        int held = Sql.list(
                        database,
                        "sessions of " + engagement.id(),
                        row -> row.getInt(1),
                        "select count(*) from coaching_session where engagement_id = ? and state = 'HELD'",
                        engagement.id())
                .getFirst();
        return held >= FEWEST_SESSIONS || !engagement.open() && held > 0;
    }

    /**
     * Instead of what was said before.
     *
     * @return false if it has gone into a sum and would be shown singly now, by which others in the sum could be worked out
     */
    boolean say(Feedback feedback) {
        return Sql.run(
                        database,
                        "feedback could not be written",
                        "insert into coaching_feedback as f (engagement_id, coach_id, readers, content, said_on, shown)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (engagement_id, coach_id) do update"
                                + " set readers = excluded.readers, content = excluded.content, said_on = excluded.said_on,"
                                + " shown = f.shown or excluded.shown where not (f.counted and excluded.shown)",
                        feedback.engagement(),
                        feedback.coach(),
                        feedback.readers().name(),
                        sealed(feedback),
                        feedback.saidOn(),
                        feedback.register())
                > 0;
    }

    /** Says nothing, as long as nothing was said. */
    void skip(Engagement engagement, LocalDate day) {
        Sql.run(
                database,
                "feedback could not be skipped",
                "insert into coaching_feedback (engagement_id, coach_id, readers, content, said_on)"
                        + " values (?, ?, 'NOBODY', '', ?) on conflict do nothing",
                engagement.id(),
                engagement.coachId(),
                day);
    }

    private byte[] sealed(Feedback feedback) {
        Map<String, @Nullable Object> content = new TreeMap<>();
        Map<String, @Nullable Object> answers = new HashMap<>();
        feedback.answers().forEach((statement, degree) -> answers.put(statement.id(), degree.id()));
        content.put("answers", List.of(answers));
        content.put(WORDS, feedback.words());
        return keys.get(feedback.engagement()).seal(place(feedback.coach()), HashedJson.write(content));
    }

    private List<Feedback> list(String sql, Object... arguments) {
        return Sql.list(database, "feedback on coaching", this::feedback, sql, arguments);
    }

    private Feedback feedback(ResultSet row) throws SQLException {
        UUID engagement = row.getObject(1, UUID.class);
        UUID coach = row.getObject(2, UUID.class);
        byte[] content = row.getBytes(4);
        LocalDate day = row.getObject(5, LocalDate.class);
        if (content.length == 0) {
            return new Feedback(engagement, coach, Readers.NOBODY, Map.of(), "", day);
        }
        JsonMembers read = HashedJson.read(keys.get(engagement).open(place(coach), content));
        return new Feedback(
                engagement,
                coach,
                Readers.valueOf(row.getString(3)),
                read.objects("answers", Feedbacks::answers).getFirst(),
                read.text(WORDS),
                day);
    }

    private static Map<Statement, Degree> answers(JsonMembers members) {
        Map<Statement, Degree> answers = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            Degree.named(members.text(statement.id())).ifPresent(degree -> answers.put(statement, degree));
        }
        return answers;
    }

    private static String place(UUID coach) {
        return "feedback " + coach;
    }
}
