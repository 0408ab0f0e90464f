package org.sightline.engagement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Sql;

/** The minutes that an engagement has taken of the executive's time, against those agreed. */
@ApplicationScoped
class Ledger {
    static final int MOST_AT_ONCE = 960;

    /** On what time went; {@link #SESSION} is noted by the session itself. */
    enum Activity {
        SESSION,
        PREPARATION,
        SURVEY,
        READING,
        PRACTICE,
        OTHER;

        static Optional<Activity> named(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(activity -> activity != SESSION && activity.word().equals(word))
                    .findFirst();
        }

        /** Ends the key of its text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param session whether it goes and comes with a session */
    record Entry(UUID id, Activity activity, int minutes, LocalDate day, boolean session) {}

    /**
     * @param agreed the budget in minutes
     * @param planned minutes of sessions that are still to come
     */
    record Balance(int agreed, int spent, int planned, List<Entry> entries) {
        public int left() {
            return agreed - spent;
        }

        /** By how many minutes what is planned goes beyond what was agreed; 0 if it does not. */
        public int beyond() {
            return Math.max(0, spent + planned - agreed);
        }
    }

    private final AgroalDataSource database;

    Ledger(AgroalDataSource database) {
        this.database = database;
    }

    Balance of(Engagement engagement, List<CoachingSession> sessions) {
        List<Entry> entries = entries(engagement.id());
        return new Balance(
                engagement.minutes(),
                entries.stream().mapToInt(Entry::minutes).sum(),
                sessions.stream()
                        .filter(CoachingSession::planned)
                        .mapToInt(CoachingSession::minutes)
                        .sum(),
                entries);
    }

    void note(UUID engagement, Activity activity, int minutes, LocalDate day) {
        run(
                "insert into spent_time (id, engagement_id, activity, minutes, spent_on) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                engagement,
                activity.name(),
                minutes,
                day);
    }

    /** A session counts once, with the minutes it took. */
    void noteSession(CoachingSession session, int minutes, LocalDate day) {
        run(
                "insert into spent_time (id, engagement_id, session_id, activity, minutes, spent_on)"
                        + " values (?, ?, ?, 'SESSION', ?, ?)"
                        + " on conflict (session_id) do update set minutes = excluded.minutes, spent_on = excluded.spent_on",
                UUID.randomUUID(),
                session.engagement(),
                session.id(),
                minutes,
                day);
    }

    boolean remove(UUID engagement, UUID entry) {
        return run(
                "delete from spent_time where engagement_id = ? and id = ? and session_id is null", engagement, entry);
    }

    private List<Entry> entries(UUID engagement) {
        return Sql.list(
                database,
                "time of " + engagement,
                row -> new Entry(
                        row.getObject(1, UUID.class),
                        Activity.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5) != null),
                "select id, activity, minutes, spent_on, session_id from spent_time where engagement_id = ?"
                        + " order by spent_on, id",
                engagement);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "time could not be noted", sql, arguments) > 0;
    }
}
