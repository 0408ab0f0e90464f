package org.sightline.scenario;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Json;
import org.sightline.system.Sql;

/** Rehearsals of an engagement; which way was taken, and the thoughts on it, lie under its key. */
@ApplicationScoped
class Rehearsals {
    private static final String REHEARSAL = "select id, scenario, started_on, ended_on, shared_with, shared_on, way,"
            + " version from rehearsal where engagement_id = ?";
    private static final String ORDER = " order by place desc";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Rehearsals(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** All of them, for the executive; the latest first. */
    List<Rehearsal> of(Engagement engagement) {
        return list(engagement, REHEARSAL + ORDER, engagement.id());
    }

    Optional<Rehearsal> of(Engagement engagement, UUID id) {
        return list(engagement, REHEARSAL + " and id = ?", engagement.id(), id).stream()
                .findFirst();
    }

    /** Those that the coach of now may read. */
    List<Rehearsal> shared(Engagement engagement) {
        return list(engagement, REHEARSAL + " and shared_with = ?" + ORDER, engagement.id(), engagement.coachId());
    }

    Optional<Rehearsal> shared(Engagement engagement, UUID id) {
        return of(engagement, id).filter(one -> one.sharedWith(engagement.coachId()));
    }

    UUID begin(Engagement engagement, Scenario scenario, LocalDate day) {
        UUID id = UUID.randomUUID();
        run(
                "insert into rehearsal (id, engagement_id, scenario, started_on, way) values (?, ?, ?, ?, ?)",
                id,
                engagement.id(),
                scenario.id(),
                day,
                sealed(engagement, id, Way.BEGINNING));
        return id;
    }

    /** @return false if it has gone on elsewhere since it was read; then nothing is written */
    boolean go(Engagement engagement, Rehearsal seen, Way way, LocalDate day) {
        @Nullable LocalDate ended = way.now(seen.scenario()).isPresent() ? null : day;
        return run(
                        "update rehearsal set way = ?, ended_on = ?, version = version + 1 where id = ? and version = ?",
                        sealed(engagement, seen.id(), way),
                        ended,
                        seen.id(),
                        seen.version())
                > 0;
    }

    /** Lets the coach of now read one that has come to its end. */
    void share(Engagement engagement, UUID id, LocalDate day) {
        run(
                "update rehearsal set shared_with = ?, shared_on = ? where id = ? and ended_on is not null",
                engagement.coachId(),
                day,
                id);
    }

    void withdraw(UUID id) {
        run("update rehearsal set shared_with = null, shared_on = null where id = ?", id);
    }

    private byte[] sealed(Engagement engagement, UUID id, Way way) {
        return keys.get(engagement.id()).sealText(place(id), Json.write(way));
    }

    private int run(String sql, @Nullable Object... arguments) {
        return Sql.run(database, "a rehearsal could not be written", sql, arguments);
    }

    private List<Rehearsal> list(Engagement engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement.id());
        return Sql.list(
                database,
                "rehearsals of " + engagement.id(),
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new Rehearsal(
                            id,
                            Scenarios.find(row.getString(2)).orElseThrow(),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, UUID.class),
                            row.getObject(6, LocalDate.class),
                            Json.read(key.openText(place(id), row.getBytes(7)), Way.class),
                            row.getInt(8));
                },
                sql,
                arguments);
    }

    private static String place(UUID id) {
        return "rehearsal " + id;
    }
}
