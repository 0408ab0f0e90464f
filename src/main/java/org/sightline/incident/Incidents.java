package org.sightline.incident;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.interview.Factor;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** The incidents of engagements; whatever is written lies under the engagement's key. */
@ApplicationScoped
class Incidents {
    private static final String INCIDENT = """
            select i.id, i.written_by = 'EXECUTIVE', i.theme, i.better, i.situation, i.action, i.result, i.own_factors,
                i.first_hand, i.consequential, i.own_action, i.formative, i.wording, i.kept, i.shared_on, i.version,
                array(select f.factor from incident_factor f where f.incident_id = i.id and f.helped),
                array(select f.factor from incident_factor f where f.incident_id = i.id and not f.helped)
            from incident i where i.engagement_id = ?""";

    private static final String ORDER = " order by i.theme, i.better desc, i.id";

    private final AgroalDataSource database;
    private final EngagementKeys keys;
    private final Sources sources;

    Incidents(AgroalDataSource database, EngagementKeys keys, Sources sources) {
        this.database = database;
        this.keys = keys;
        this.sources = sources;
    }

    /** By theme. */
    List<Incident> of(UUID engagement) {
        return list(engagement, INCIDENT + ORDER, engagement);
    }

    Optional<Incident> of(UUID engagement, UUID id) {
        return list(engagement, INCIDENT + " and i.id = ?", engagement, id).stream()
                .findFirst();
    }

    /** @param own whether the executive wrote it, who is its first source then */
    @Transactional
    UUID write(UUID engagement, boolean own, Telling telling) {
        UUID id = UUID.randomUUID();
        ExecutiveKey key = keys.get(engagement);
        run(
                "insert into incident (id, engagement_id, written_by, theme, better, situation, action, result, own_factors,"
                        + " wording, kept) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                engagement,
                own ? "EXECUTIVE" : "COACH",
                telling.theme(),
                telling.better(),
                key.sealText(place(id, "situation"), telling.situation()),
                key.sealText(place(id, "action"), telling.action()),
                key.sealText(place(id, "result"), telling.result()),
                key.sealText(place(id, "factors"), telling.ownFactors()),
                key.sealText(place(id, "wording"), ""),
                key.sealText(place(id, "kept"), ""));
        factors(id, telling);
        return id;
    }

    /** @return false if another version stands there; then nothing is written */
    @Transactional
    boolean change(Incident seen, int version, Telling telling) {
        ExecutiveKey key = keys.get(seen.engagement());
        if (!run(
                "update incident set theme = ?, better = ?, situation = ?, action = ?, result = ?, own_factors = ?,"
                        + " version = version + 1 where id = ? and version = ? and shared_on is null",
                telling.theme(),
                telling.better(),
                key.sealText(place(seen.id(), "situation"), telling.situation()),
                key.sealText(place(seen.id(), "action"), telling.action()),
                key.sealText(place(seen.id(), "result"), telling.result()),
                key.sealText(place(seen.id(), "factors"), telling.ownFactors()),
                seen.id(),
                version)) {
            return false;
        }
        run("delete from incident_factor where incident_id = ?", seen.id());
        factors(seen.id(), telling);
        return true;
    }

    void weigh(UUID id, boolean firstHand, boolean consequential, boolean ownAction, boolean formative) {
        run(
                "update incident set first_hand = ?, consequential = ?, own_action = ?, formative = ? where id = ?",
                firstHand,
                consequential,
                ownAction,
                formative,
                id);
    }

    /** @return false if another version stands there; then nothing is written */
    boolean word(Incident seen, int version, WordingForm form) {
        ExecutiveKey key = keys.get(seen.engagement());
        return run(
                "update incident set wording = ?, kept = ?, version = version + 1"
                        + " where id = ? and version = ? and shared_on is null",
                key.sealText(place(seen.id(), "wording"), form.wording()),
                key.sealText(place(seen.id(), "kept"), Kept.written(form.reasons())),
                seen.id(),
                version);
    }

    /** @param day null to take it back */
    void share(UUID id, @Nullable LocalDate day) {
        run("update incident set shared_on = cast(? as date), version = version + 1 where id = ?", day, id);
    }

    void remove(UUID id) {
        run("delete from incident where id = ?", id);
    }

    private void factors(UUID id, Telling telling) {
        telling.helped().forEach(factor -> factor(id, factor, true));
        telling.hindered().forEach(factor -> factor(id, factor, false));
    }

    private void factor(UUID id, Factor factor, boolean helped) {
        run("insert into incident_factor (incident_id, factor, helped) values (?, ?, ?)", id, factor.name(), helped);
    }

    private boolean run(String sql, @Nullable Object... arguments) {
        return Sql.run(database, "an incident could not be written", sql, arguments) > 0;
    }

    private List<Incident> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        Sources.Tellers tellers = sources.tellers(engagement);
        return Sql.list(
                database, "incidents of " + engagement, row -> incident(engagement, row, key, tellers), sql, arguments);
    }

    private Incident incident(UUID engagement, ResultSet row, ExecutiveKey key, Sources.Tellers tellers)
            throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        List<Source> known = sources.of(engagement, id);
        Telling telling = new Telling(
                key.openText(place(id, "situation"), row.getBytes(5)),
                key.openText(place(id, "action"), row.getBytes(6)),
                key.openText(place(id, "result"), row.getBytes(7)),
                row.getString(3),
                row.getBoolean(4),
                factors(row, 17),
                factors(row, 18),
                key.openText(place(id, "factors"), row.getBytes(8)));
        Worth worth = new Worth(
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12),
                tellers.independent(row.getBoolean(2), known));
        return new Incident(
                id,
                engagement,
                row.getBoolean(2),
                telling,
                worth,
                known,
                tellers.covered(row.getBoolean(2), known),
                key.openText(place(id, "wording"), row.getBytes(13)),
                Kept.read(key.openText(place(id, "kept"), row.getBytes(14))),
                row.getObject(15, LocalDate.class),
                row.getInt(16));
    }

    private static Set<Factor> factors(ResultSet row, int column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Factor::valueOf)
                .collect(Collectors.toSet());
    }

    private static String place(UUID id, String part) {
        return "incident " + id + " " + part;
    }
}
