package org.sightline.pulse;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** The pulses and questions of engagements; their words and people lie under the engagement's key. */
@ApplicationScoped
class Pulses {
    private static final String PULSE = """
            select p.id, p.engagement_id, p.kind, p.state, p.content, p.made_on, c.id, e.id, c.state, c.closes_on,
                coalesce(not k.passed, false), p.shared_on, p.version
            from pulse p
                left join campaign c on c.id = p.campaign_id
                left join executive e on e.campaign_id = c.id
                left join publication_check k on k.executive_id = e.id
            where p.engagement_id = ?
            """;

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Pulses(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** What is prepared first, then the latest. */
    List<Pulse> of(UUID engagement) {
        return list(engagement, PULSE + " order by p.campaign_id is not null, c.closes_on desc, p.id", engagement);
    }

    Optional<Pulse> of(UUID engagement, UUID id) {
        return list(engagement, PULSE + " and p.id = ?", engagement, id).stream()
                .findFirst();
    }

    /** @return empty if another one is being prepared; then nothing is written */
    Optional<UUID> draft(UUID engagement, PulseContent content, LocalDate day) {
        UUID id = UUID.randomUUID();
        boolean written = run(
                "insert into pulse (id, engagement_id, kind, state, content, made_on) values (?, ?, 'PULSE', 'DRAFT', ?, ?)"
                        + " on conflict do nothing",
                id,
                engagement,
                sealed(engagement, id, content),
                day);
        return written ? Optional.of(id) : Optional.empty();
    }

    /** A question, which starts at once. */
    void ask(Pulse question, UUID campaign) {
        run(
                "insert into pulse (id, engagement_id, kind, state, content, made_on, campaign_id)"
                        + " values (?, ?, 'QUESTION', 'STARTED', ?, ?, ?)",
                question.id(),
                question.engagement(),
                sealed(question.engagement(), question.id(), question.content().started()),
                question.madeOn(),
                campaign);
    }

    /** @return false if another version stands there, or it is in other hands; then nothing is written */
    boolean change(Pulse seen, PulseContent content, Pulse.State state) {
        return run(
                "update pulse set content = ?, state = ?, version = version + 1 where id = ? and state = ? and version = ?",
                sealed(seen.engagement(), seen.id(), content),
                state.name(),
                seen.id(),
                seen.state().name(),
                seen.version());
    }

    /**
     * From now on whom it asks is the campaign's alone.
     *
     * @return false if another version stands there; then nothing is written
     */
    boolean start(Pulse seen, UUID campaign) {
        return run(
                "update pulse set content = ?, state = 'STARTED', campaign_id = ?, version = version + 1"
                        + " where id = ? and state = 'PROPOSED' and version = ?",
                sealed(seen.engagement(), seen.id(), seen.content().started()),
                campaign,
                seen.id(),
                seen.version());
    }

    void discard(Pulse pulse) {
        run("delete from pulse where id = ? and state <> 'STARTED'", pulse.id());
    }

    /** Keeps anybody from sharing until the transaction ends; false if somebody has. */
    boolean holdUnshared(Pulse question) {
        return run(
                "update pulse set told = told where id = ? and kind = 'QUESTION' and shared_on is null", question.id());
    }

    boolean share(Pulse question, LocalDate day) {
        return run(
                "update pulse set shared_on = ? where id = ? and kind = 'QUESTION' and shared_on is null",
                day,
                question.id());
    }

    /** Takes it upon the caller to tell of the result; of several who try at once one succeeds. */
    boolean tell(UUID pulse) {
        return run("update pulse set told = true where id = ? and not told", pulse);
    }

    /** Those with a result of which nobody has been told. */
    List<UUID> untold() {
        return Sql.list(
                database,
                "pulses with a result",
                row -> row.getObject(1, UUID.class),
                "select p.id from pulse p join executive e on e.campaign_id = p.campaign_id"
                        + " join pulse_result r on r.executive_id = e.id where not p.told order by p.id");
    }

    Optional<UUID> engagement(UUID pulse) {
        return Sql.list(
                        database,
                        "an engagement",
                        row -> row.getObject(1, UUID.class),
                        "select engagement_id from pulse where id = ?",
                        pulse)
                .stream()
                .findFirst();
    }

    /** Whoever coaches from now on reads the results. */
    void entrust(UUID engagement, UUID coach) {
        run(
                "update executive set coach_id = ? where campaign_id in"
                        + " (select campaign_id from pulse where engagement_id = ?)",
                coach,
                engagement);
    }

    private byte[] sealed(UUID engagement, UUID id, PulseContent content) {
        return keys.get(engagement).seal(place(id), content.written());
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "a pulse could not be written", sql, arguments) > 0;
    }

    private List<Pulse> list(UUID engagement, String sql, Object... arguments) {
        // the key only where there is something under it: the engagement's page asks too
        return Sql.list(
                database, "the pulses of " + engagement, row -> pulse(keys.get(engagement), row), sql, arguments);
    }

    private static Pulse pulse(ExecutiveKey key, ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        @Nullable UUID campaign = row.getObject(7, UUID.class);
        return new Pulse(
                id,
                row.getObject(2, UUID.class),
                Campaign.Kind.valueOf(row.getString(3)),
                Pulse.State.valueOf(row.getString(4)),
                PulseContent.read(key.open(place(id), row.getBytes(5))),
                row.getObject(6, LocalDate.class),
                campaign == null
                        ? null
                        : new Pulse.Running(
                                campaign,
                                row.getObject(8, UUID.class),
                                Campaign.State.valueOf(row.getString(9)),
                                row.getObject(10, LocalDate.class),
                                row.getBoolean(11)),
                row.getObject(12, LocalDate.class),
                row.getInt(13));
    }

    private static String place(UUID id) {
        return "pulse " + id;
    }
}
