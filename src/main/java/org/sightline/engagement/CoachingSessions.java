package org.sightline.engagement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** The sessions of engagements; place, preparation and record lie under the engagement's key. */
@ApplicationScoped
class CoachingSessions {
    private static final String SESSION =
            "select id, engagement_id, starts_at, minutes, state, place, preparation, record,"
                    + " sequence, version from coaching_session where engagement_id = ?";

    private static final String FAILURE = "sessions could not be read";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    CoachingSessions(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** In the order of time. */
    List<CoachingSession> of(UUID engagement) {
        return list(engagement, SESSION + " order by starts_at, id", engagement);
    }

    Optional<CoachingSession> of(UUID engagement, UUID id) {
        return list(engagement, SESSION + " and id = ?", engagement, id).stream()
                .findFirst();
    }

    /** What may be known without the key: how many were held, and when the next begins, if one is planned. */
    record Course(int held, @Nullable Instant next) {}

    Course course(UUID engagement) {
        return Sql.list(
                        database,
                        FAILURE,
                        row -> new Course(row.getInt(1), instant(row.getTimestamp(2))),
                        "select count(*) filter (where state = 'HELD'), min(starts_at) filter (where state = 'PLANNED')"
                                + " from coaching_session where engagement_id = ?",
                        engagement)
                .getFirst();
    }

    UUID plan(UUID engagement, ZoneId zone, CoachingSession.Appointment agreed, String preparation) {
        UUID id = UUID.randomUUID();
        ExecutiveKey key = keys.get(engagement);
        run(
                "insert into coaching_session (id, engagement_id, starts_at, minutes, state, place, preparation, record)"
                        + " values (?, ?, ?, ?, 'PLANNED', ?, ?, ?)",
                id,
                engagement,
                agreed.startsAt(zone).atOffset(ZoneOffset.UTC),
                agreed.minutes(),
                key.sealText(place(id, "place"), agreed.place()),
                key.sealText(place(id, "preparation"), preparation),
                key.sealText(place(id, "record"), ""));
        return id;
    }

    /**
     * @param moved whether the calendar entry changes
     * @return false if somebody else changed it since; then nothing is written
     */
    boolean change(
            CoachingSession seen, ZoneId zone, CoachingSession.Appointment agreed, String preparation, boolean moved) {
        ExecutiveKey key = keys.get(seen.engagement());
        return run(
                "update coaching_session set starts_at = ?, minutes = ?, place = ?, preparation = ?, sequence = sequence + ?,"
                        + " version = version + 1 where id = ? and version = ? and state = 'PLANNED'",
                agreed.startsAt(zone).atOffset(ZoneOffset.UTC),
                agreed.minutes(),
                key.sealText(place(seen.id(), "place"), agreed.place()),
                key.sealText(place(seen.id(), "preparation"), preparation),
                moved ? 1 : 0,
                seen.id(),
                seen.version());
    }

    boolean cancel(UUID id) {
        return run(
                "update coaching_session set state = 'CANCELLED', sequence = sequence + 1, version = version + 1"
                        + " where id = ? and state = 'PLANNED'",
                id);
    }

    /** Notes that it was held, and what came of it; again while the engagement lasts. */
    boolean hold(CoachingSession seen, String record) {
        return run(
                "update coaching_session set state = 'HELD', record = ?, version = version + 1"
                        + " where id = ? and version = ? and state <> 'CANCELLED'",
                keys.get(seen.engagement()).sealText(place(seen.id(), "record"), record),
                seen.id(),
                seen.version());
    }

    /** Whoever takes over is written into the calendar entries of what is still to come. */
    void renew(UUID engagement) {
        run(
                "update coaching_session set sequence = sequence + 1 where engagement_id = ? and state = 'PLANNED'",
                engagement);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "a coaching session could not be written", sql, arguments) > 0;
    }

    private List<CoachingSession> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(database, FAILURE, row -> session(row, key), sql, arguments);
    }

    private static CoachingSession session(ResultSet row, ExecutiveKey key) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Instant starts = row.getTimestamp(3).toInstant();
        return new CoachingSession(
                id,
                row.getObject(2, UUID.class),
                starts,
                row.getInt(4),
                CoachingSession.State.valueOf(row.getString(5)),
                key.openText(place(id, "place"), row.getBytes(6)),
                key.openText(place(id, "preparation"), row.getBytes(7)),
                key.openText(place(id, "record"), row.getBytes(8)),
                row.getInt(9),
                row.getInt(10));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static String place(UUID id, String part) {
        return "session " + id + " " + part;
    }
}
