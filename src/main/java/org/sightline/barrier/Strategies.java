package org.sightline.barrier;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** Cards that were taken up: all of them for the executive, those beside a shared result for the coach. */
@ApplicationScoped
class Strategies {
    private static final String STRATEGY = """
            select s.id, s.check_id, s.body, s.due_on, s.state, s.settled_on from barrier_strategy s
                join barrier_check c on c.id = s.check_id where s.engagement_id = ?""";
    private static final String SHARED = " and c.shared_on is not null";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Strategies(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Open ones first, each part by its day. */
    List<Strategy> of(UUID engagement, boolean executive) {
        return list(
                engagement,
                STRATEGY + (executive ? "" : SHARED) + " order by s.state <> 'OPEN', s.due_on, s.place",
                engagement);
    }

    Optional<Strategy> of(UUID engagement, boolean executive, UUID id) {
        return list(engagement, STRATEGY + (executive ? "" : SHARED) + " and s.id = ?", engagement, id).stream()
                .findFirst();
    }

    void takeUp(UUID engagement, UUID check, Card card, Strategy.Owner owner, String sponsor, LocalDate due) {
        UUID id = UUID.randomUUID();
        run(
                "insert into barrier_strategy (id, engagement_id, check_id, body, due_on, state)"
                        + " values (?, ?, ?, ?, ?, 'OPEN')",
                id,
                engagement,
                check,
                keys.get(engagement).sealText(place(id), Strategy.text(card, owner, sponsor)),
                due);
    }

    void settle(UUID id, Strategy.State state, LocalDate day) {
        run(
                "update barrier_strategy set state = ?, settled_on = ? where id = ?",
                state.name(),
                state == Strategy.State.OPEN ? null : day,
                id);
    }

    private void run(String sql, @Nullable Object... arguments) {
        Sql.run(database, "a strategy could not be kept", sql, arguments);
    }

    private List<Strategy> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(database, "strategies of " + engagement, row -> strategy(key, row), sql, arguments);
    }

    private static Strategy strategy(ExecutiveKey key, ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return Strategy.kept(
                id,
                row.getObject(2, UUID.class),
                key.openText(place(id), row.getBytes(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getObject(6, LocalDate.class));
    }

    private static String place(UUID id) {
        return "strategy " + id;
    }
}
