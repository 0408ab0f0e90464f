package org.sightline.interview;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** What coaches take from conversations, under the engagement's key. */
@ApplicationScoped
class Findings {
    private static final String FINDING =
            "select id, interview_id, theme, better, factor, strength, body, chosen, version"
                    + " from interview_finding where engagement_id = ?";

    private static final String ORDER = " order by theme, better desc, id";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Findings(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** By theme. */
    List<Finding> of(UUID engagement) {
        return list(engagement, FINDING + ORDER, engagement);
    }

    List<Finding> of(UUID engagement, UUID interview) {
        return list(engagement, FINDING + " and interview_id = ?" + ORDER, engagement, interview);
    }

    Optional<Finding> of(UUID engagement, UUID interview, UUID id) {
        return list(engagement, FINDING + " and interview_id = ? and id = ?", engagement, interview, id).stream()
                .findFirst();
    }

    void write(UUID engagement, UUID interview, FindingForm form) {
        UUID id = UUID.randomUUID();
        run(
                "insert into interview_finding (id, engagement_id, interview_id, theme, better, factor, strength, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                engagement,
                interview,
                form.theme(),
                form.isBetter(),
                form.soundFactor().name(),
                form.soundStrength().name(),
                keys.get(engagement).sealText(place(id), form.text()));
    }

    /** @return false if another version stands there; then nothing is written */
    boolean change(UUID engagement, UUID id, FindingForm form) {
        return run(
                "update interview_finding set theme = ?, better = ?, factor = ?, strength = ?, body = ?, version = version + 1"
                        + " where id = ? and version = ?",
                form.theme(),
                form.isBetter(),
                form.soundFactor().name(),
                form.soundStrength().name(),
                keys.get(engagement).sealText(place(id), form.text()),
                id,
                form.seen());
    }

    void remove(UUID id) {
        run("delete from interview_finding where id = ?", id);
    }

    /** Exactly these are printed below their themes. */
    void choose(UUID engagement, Collection<UUID> ids) {
        run(
                "update interview_finding set chosen = id = any (?) where engagement_id = ?",
                ids.toArray(UUID[]::new),
                engagement);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "a finding could not be written", sql, arguments) > 0;
    }

    private List<Finding> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "findings of " + engagement,
                row -> new Finding(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getBoolean(4),
                        Factor.valueOf(row.getString(5)),
                        Strength.valueOf(row.getString(6)),
                        key.openText(place(row.getObject(1, UUID.class)), row.getBytes(7)),
                        row.getBoolean(8),
                        row.getInt(9)),
                sql,
                arguments);
    }

    private static String place(UUID id) {
        return "interview finding " + id;
    }
}
