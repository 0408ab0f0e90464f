package org.sightline.interview;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;
import org.sightline.system.Sql;

/** The conversations of engagements. That two take one time is refused by the database. */
@ApplicationScoped
class Interviews {
    private static final String INTERVIEW = """
            select i.id, i.engagement_id, i.coach_id, s.id, s.starts_at, s.minutes, s.place, i.contact, i.paraphrase,
                i.edition, i.sequence, i.noted, i.version
            from interview i left join interview_slot s on s.id = i.slot_id
            where i.engagement_id = ?""";

    private static final String FAILURE = "interviews could not be read";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Interviews(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** In the order of time, those without one first. */
    List<Interview> of(UUID engagement) {
        return list(engagement, INTERVIEW + " order by s.starts_at nulls first, i.id", engagement);
    }

    Optional<Interview> of(UUID engagement, UUID id) {
        return list(engagement, INTERVIEW + " and i.id = ?", engagement, id).stream()
                .findFirst();
    }

    /** By the link that only whoever booked has. */
    Optional<Interview> byToken(String token) {
        byte[] hash = Tokens.hash(Purpose.INTERVIEW, token);
        return Sql.list(
                        database,
                        FAILURE,
                        row -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)},
                        "select engagement_id, id from interview where token_hash = ?",
                        hash)
                .stream()
                .findFirst()
                .flatMap(found -> of(found[0], found[1]));
    }

    /**
     * Writes somebody down, with a time or without one.
     *
     * @return false if the time is taken, has passed or is not offered; then nothing is written
     */
    boolean book(UUID id, UUID engagement, UUID coach, Contact contact, @Nullable UUID slot, Instant now) {
        byte[] sealed = keys.get(engagement).sealText(place(id), contact.written());
        byte[] hash = Tokens.hash(Purpose.INTERVIEW, contact.token());
        String columns = "insert into interview (id, engagement_id, coach_id, contact, token_hash, slot_id)";
        return slot == null
                ? run(columns + " values (?, ?, ?, ?, ?, null)", id, engagement, coach, sealed, hash)
                : run(
                        columns
                                + " select ?, ?, ?, ?, ?, s.id from interview_slot s where s.id = ? and s.engagement_id = ?"
                                + " and s.starts_at > ? for key share on conflict (slot_id) do nothing",
                        id,
                        engagement,
                        coach,
                        sealed,
                        hash,
                        slot,
                        engagement,
                        now.atOffset(ZoneOffset.UTC));
    }

    /** @return false if somebody else has the time */
    boolean move(UUID id, UUID slot) {
        // whoever books at this moment has locked the time too, and is seen by the next statement
        Sql.list(database, FAILURE, _ -> slot, "select 1 from interview_slot where id = ? for update", slot);
        return run(
                "update interview set slot_id = ?, sequence = sequence + 1 where id = ?"
                        + " and not exists (select from interview i where i.slot_id = ? and i.id <> ?)",
                slot,
                id,
                slot,
                id);
    }

    /** With all that was noted and found; the time is free again. */
    void remove(UUID id) {
        run("delete from interview where id = ?", id);
    }

    /**
     * Says what its notes say of it, if this version still stands.
     *
     * @param noted whether anything is written
     */
    boolean note(UUID id, boolean paraphrase, boolean noted, int version) {
        return run(
                "update interview set paraphrase = ?, noted = ?, version = version + 1 where id = ? and version = ?",
                paraphrase,
                noted,
                id,
                version);
    }

    /** Nobody else counts those of this engagement until the caller's transaction ends. */
    void lock(UUID engagement) {
        Sql.list(
                database,
                FAILURE,
                _ -> engagement,
                "select 1 from interview where engagement_id = ? for update",
                engagement);
    }

    /** Whoever has not been counted in an edition is counted in this one. */
    void count(UUID engagement, int edition) {
        run(
                "update interview set edition = ? where engagement_id = ? and edition is null and paraphrase",
                edition,
                engagement);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "an interview could not be written", sql, arguments) > 0;
    }

    private List<Interview> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(database, FAILURE, row -> interview(row, key), sql, arguments);
    }

    private static Interview interview(ResultSet row, ExecutiveKey key) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Interview(
                id,
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                slot(row, key),
                Contact.read(key.openText(place(id), row.getBytes(8))),
                row.getBoolean(9),
                row.getObject(10, Integer.class),
                row.getInt(11),
                row.getBoolean(12),
                row.getInt(13));
    }

    private static @Nullable Slot slot(ResultSet row, ExecutiveKey key) throws SQLException {
        @Nullable Timestamp starts = row.getTimestamp(5);
        UUID id = row.getObject(4, UUID.class);
        return starts == null
                ? null
                : new Slot(
                        id, starts.toInstant(), row.getInt(6), key.openText(Slots.place(id), row.getBytes(7)), false);
    }

    private static String place(UUID id) {
        return "interview " + id;
    }
}
