package org.sightline.barrier;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** Checks of what stands in the way: all of them for the executive, those that are shared for the coach. */
@ApplicationScoped
class Checks {
    private static final String CHECK =
            "select id, answers, taken_on, shared_on from barrier_check where engagement_id = ?";
    private static final String SHARED = " and shared_on is not null";
    private static final String ORDER = " order by place desc";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Checks(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The latest first. */
    List<Check> of(UUID engagement, boolean executive) {
        return list(engagement, CHECK + (executive ? "" : SHARED) + ORDER, engagement);
    }

    Optional<Check> of(UUID engagement, boolean executive, UUID id) {
        return list(engagement, CHECK + (executive ? "" : SHARED) + " and id = ?", engagement, id).stream()
                .findFirst();
    }

    UUID keep(UUID engagement, Map<Statement, Answer> answers, LocalDate day) {
        UUID id = UUID.randomUUID();
        run(
                "insert into barrier_check (id, engagement_id, answers, taken_on) values (?, ?, ?, ?)",
                id,
                engagement,
                keys.get(engagement).sealText(place(id), Check.text(answers)),
                day);
        return id;
    }

    /** @param day null to take it back */
    void share(UUID id, @Nullable LocalDate day) {
        run("update barrier_check set shared_on = ? where id = ?", day, id);
    }

    private void run(String sql, @Nullable Object... arguments) {
        Sql.run(database, "a check could not be kept", sql, arguments);
    }

    private List<Check> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "checks of " + engagement,
                row -> new Check(
                        row.getObject(1, UUID.class),
                        Check.answers(key.openText(place(row.getObject(1, UUID.class)), row.getBytes(2))),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        null),
                sql,
                arguments);
    }

    private static String place(UUID id) {
        return "barriers " + id;
    }
}
