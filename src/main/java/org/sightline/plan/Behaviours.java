package org.sightline.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.plan.Behaviour.State;
import org.sightline.plan.Behaviour.Words;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.HashedJson;
import org.sightline.system.JsonMembers;
import org.sightline.system.Sql;

/** The behaviours of plans; each under way has one of three places, so that there is no fourth. */
@ApplicationScoped
class Behaviours {
    private static final String BEHAVIOUR =
            "select id, insight_id, content, due_on, state, settled_on, outcome, version from plan_behaviour"
                    + " where engagement_id = ?";

    /** The first place that nothing under way has; no row if all are taken. */
    private static final String FREE = " from generate_series(1, " + Behaviour.MOST + ") place where not exists"
            + " (select from plan_behaviour b where b.engagement_id = ? and b.place = place.place"
            + " and b.state = 'UNDER_WAY') order by place limit 1";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Behaviours(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Under way by their places, then the others, the latest first. */
    List<Behaviour> of(UUID engagement) {
        return list(
                engagement,
                BEHAVIOUR + " order by state <> 'UNDER_WAY', case when state = 'UNDER_WAY' then place end,"
                        + " settled_on desc, id",
                engagement);
    }

    Optional<Behaviour> of(UUID engagement, UUID id) {
        return list(engagement, BEHAVIOUR + " and id = ?", engagement, id).stream()
                .findFirst();
    }

    /** How many are under way, and of how many the day has passed; needs no key. */
    int underWay(UUID engagement) {
        return Sql.list(
                        database,
                        "the plan of " + engagement,
                        row -> row.getInt(1),
                        "select count(*) from plan_behaviour where engagement_id = ? and state = 'UNDER_WAY'",
                        engagement)
                .getFirst();
    }

    /** @return false if three are under way; then nothing is written */
    boolean add(UUID engagement, UUID insight, Words words, LocalDate due) {
        UUID id = UUID.randomUUID();
        return run(
                "insert into plan_behaviour (id, engagement_id, insight_id, content, due_on, state, place)"
                        + " select ?, ?, ?, ?, ?, 'UNDER_WAY', place" + FREE + " on conflict do nothing",
                id,
                engagement,
                insight,
                sealed(engagement, id, words),
                due,
                engagement);
    }

    /** @return false if another version stands there; then nothing is written */
    boolean change(UUID engagement, UUID id, Words words, LocalDate due, int seen) {
        return run(
                "update plan_behaviour set content = ?, due_on = ?, version = version + 1 where id = ? and version = ?",
                sealed(engagement, id, words),
                due,
                id,
                seen);
    }

    void settle(UUID engagement, UUID id, State state, String outcome, LocalDate day) {
        run(
                "update plan_behaviour set state = ?, outcome = ?, settled_on = ?, version = version + 1 where id = ?",
                state.name(),
                keys.get(engagement).sealText(outcomePlace(id), outcome),
                day,
                id);
    }

    /** @return false if three are under way; then nothing is written */
    boolean resume(UUID engagement, UUID id) {
        return run(
                "update plan_behaviour set state = 'UNDER_WAY', settled_on = null, outcome = '', version = version + 1,"
                        + " place = free.place from (select place" + FREE
                        + ") free where id = ? and state <> 'UNDER_WAY'",
                engagement,
                id);
    }

    private byte[] sealed(UUID engagement, UUID id, Words words) {
        return keys.get(engagement)
                .seal(
                        place(id),
                        HashedJson.write(new TreeMap<String, @Nullable Object>(Map.of(
                                "what", words.what(),
                                "situation", words.situation(),
                                "practice", words.practice(),
                                "own", words.own(),
                                "witness", words.witness(),
                                "sign", words.sign()))));
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "a behaviour could not be written", sql, arguments) > 0;
    }

    private List<Behaviour> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(database, "the plan of " + engagement, row -> behaviour(key, row), sql, arguments);
    }

    private static Behaviour behaviour(ExecutiveKey key, ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        JsonMembers words = HashedJson.read(key.open(place(id), row.getBytes(3)));
        State state = State.valueOf(row.getString(5));
        return new Behaviour(
                id,
                row.getObject(2, UUID.class),
                new Words(
                        words.text("what"),
                        words.text("situation"),
                        words.text("practice"),
                        words.text("own"),
                        words.text("witness"),
                        words.text("sign")),
                row.getObject(4, LocalDate.class),
                state,
                row.getObject(6, LocalDate.class),
                state == State.UNDER_WAY ? "" : key.openText(outcomePlace(id), row.getBytes(7)),
                row.getInt(8));
    }

    private static String place(UUID id) {
        return "behaviour " + id;
    }

    private static String outcomePlace(UUID id) {
        return "outcome " + id;
    }
}
