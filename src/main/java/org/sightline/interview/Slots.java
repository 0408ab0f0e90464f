package org.sightline.interview;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** The times that coaches offer. */
@ApplicationScoped
class Slots {
    private static final String SLOT = """
            select s.id, s.starts_at, s.minutes, s.place, not exists (select from interview i where i.slot_id = s.id)
            from interview_slot s where s.engagement_id = ?""";

    private static final String ORDER = " order by s.starts_at";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Slots(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** In the order of time. */
    List<Slot> of(UUID engagement) {
        return list(engagement, SLOT + ORDER, engagement);
    }

    /** What somebody can still choose. */
    List<Slot> free(UUID engagement, Instant now) {
        return list(engagement, SLOT + " and s.starts_at > ?" + ORDER, engagement, now.atOffset(ZoneOffset.UTC))
                .stream()
                .filter(Slot::free)
                .toList();
    }

    Optional<Slot> of(UUID engagement, UUID id) {
        return list(engagement, SLOT + " and s.id = ?", engagement, id).stream().findFirst();
    }

    Optional<Slot> at(UUID engagement, Instant startsAt) {
        return list(engagement, SLOT + " and s.starts_at = ?", engagement, startsAt.atOffset(ZoneOffset.UTC)).stream()
                .findFirst();
    }

    /** @return empty if a time that begins then is offered already */
    Optional<UUID> offer(UUID engagement, Instant startsAt, int minutes, String place) {
        UUID id = UUID.randomUUID();
        return run(
                        "insert into interview_slot (id, engagement_id, starts_at, minutes, place) values (?, ?, ?, ?, ?)"
                                + " on conflict (engagement_id, starts_at) do nothing",
                        id,
                        engagement,
                        startsAt.atOffset(ZoneOffset.UTC),
                        minutes,
                        keys.get(engagement).sealText(place(id), place))
                ? Optional.of(id)
                : Optional.empty();
    }

    void change(UUID engagement, UUID id, int minutes, String place) {
        run(
                "update interview_slot set minutes = ?, place = ? where id = ?",
                minutes,
                keys.get(engagement).sealText(place(id), place),
                id);
    }

    /** @return false if somebody has taken it, or there is none */
    boolean remove(UUID engagement, UUID id) {
        return run(
                "delete from interview_slot s where s.engagement_id = ? and s.id = ?"
                        + " and not exists (select from interview i where i.slot_id = s.id)",
                engagement,
                id);
    }

    void removeFree(UUID engagement) {
        run(
                "delete from interview_slot s where s.engagement_id = ?"
                        + " and not exists (select from interview i where i.slot_id = s.id)",
                engagement);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "a time could not be written", sql, arguments) > 0;
    }

    private List<Slot> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "times of " + engagement,
                row -> new Slot(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        row.getInt(3),
                        key.openText(place(row.getObject(1, UUID.class)), row.getBytes(4)),
                        row.getBoolean(5)),
                sql,
                arguments);
    }

    static String place(UUID id) {
        return "interview slot " + id;
    }
}
