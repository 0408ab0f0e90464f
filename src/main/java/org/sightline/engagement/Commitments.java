package org.sightline.engagement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** What either has promised the other to do by a day. */
@ApplicationScoped
class Commitments {
    /** Who promised. */
    enum By {
        COACH,
        EXECUTIVE
    }

    enum State {
        OPEN,
        KEPT,
        DROPPED
    }

    /** @param settledOn null while it is open */
    record Commitment(
            UUID id,
            By by,
            String body,
            LocalDate dueOn,
            State state,
            @Nullable LocalDate settledOn) {
        static final int LONGEST = 500;

        public boolean open() {
            return state == State.OPEN;
        }

        public boolean overdue(LocalDate today) {
            return open() && dueOn.isBefore(today);
        }
    }

    private static final String COMMITMENT =
            "select id, made_by, body, due_on, state, settled_on from commitment where engagement_id = ?";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Commitments(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Open ones first, each part by its day. */
    List<Commitment> of(UUID engagement) {
        return list(engagement, COMMITMENT + " order by state <> 'OPEN', due_on, id", engagement);
    }

    Optional<Commitment> of(UUID engagement, UUID id) {
        return list(engagement, COMMITMENT + " and id = ?", engagement, id).stream()
                .findFirst();
    }

    /** How many are open of which the day has passed; needs no key. */
    int overdue(UUID engagement, LocalDate today) {
        return Sql.list(
                        database,
                        "commitments of " + engagement,
                        row -> row.getInt(1),
                        "select count(*) from commitment where engagement_id = ? and state = 'OPEN' and due_on < ?",
                        engagement,
                        today)
                .getFirst();
    }

    void make(UUID engagement, By by, String body, LocalDate due) {
        UUID id = UUID.randomUUID();
        run(
                "insert into commitment (id, engagement_id, made_by, body, due_on, state) values (?, ?, ?, ?, ?, 'OPEN')",
                id,
                engagement,
                by.name(),
                keys.get(engagement).sealText(place(id), body),
                due);
    }

    void settle(UUID id, State state, LocalDate day) {
        run(
                "update commitment set state = ?, settled_on = ?, version = version + 1 where id = ?",
                state.name(),
                state == State.OPEN ? null : day,
                id);
    }

    private void run(String sql, @Nullable Object... arguments) {
        Sql.run(database, "a commitment could not be written", sql, arguments);
    }

    private List<Commitment> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "commitments of " + engagement,
                row -> new Commitment(
                        row.getObject(1, UUID.class),
                        By.valueOf(row.getString(2)),
                        key.openText(place(row.getObject(1, UUID.class)), row.getBytes(3)),
                        row.getObject(4, LocalDate.class),
                        State.valueOf(row.getString(5)),
                        row.getObject(6, LocalDate.class)),
                sql,
                arguments);
    }

    private static String place(UUID id) {
        return "commitment " + id;
    }
}
