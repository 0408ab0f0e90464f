package org.sightline.simulation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Json;
import org.sightline.system.Sql;

/** Assessment centres of an engagement; what was seen in them lies under its key. */
@ApplicationScoped
class AssessmentCentres {
    private static final String CENTRE =
            "select id, held_on, shared, content, version from assessment_centre where engagement_id = ?";
    private static final String ORDER = " order by held_on desc, id";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    AssessmentCentres(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The latest first. */
    List<AssessmentCentre> of(UUID engagement) {
        return list(engagement, CENTRE + ORDER, engagement);
    }

    /** What the executive reads too. */
    List<AssessmentCentre> shared(UUID engagement) {
        return list(engagement, CENTRE + " and shared" + ORDER, engagement);
    }

    Optional<AssessmentCentre> of(UUID engagement, UUID id) {
        return list(engagement, CENTRE + " and id = ?", engagement, id).stream().findFirst();
    }

    UUID add(UUID engagement, LocalDate heldOn, boolean shared, AssessmentCentre.Content content) {
        UUID id = UUID.randomUUID();
        run(
                "insert into assessment_centre (id, engagement_id, held_on, shared, content) values (?, ?, ?, ?, ?)",
                id,
                engagement,
                heldOn,
                shared,
                keys.get(engagement).sealText(place(id), Json.write(content)));
        return id;
    }

    /** @return false if another version stands there; then nothing is written */
    boolean change(UUID engagement, AssessmentCentre to) {
        return run(
                "update assessment_centre set held_on = ?, shared = ?, content = ?, version = version + 1"
                        + " where id = ? and version = ?",
                to.heldOn(),
                to.shared(),
                keys.get(engagement).sealText(place(to.id()), Json.write(to.content())),
                to.id(),
                to.version());
    }

    /** With all ratings. */
    void remove(UUID id) {
        run("delete from assessment_centre where id = ?", id);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "an assessment centre could not be written", sql, arguments) > 0;
    }

    private List<AssessmentCentre> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "assessment centres of " + engagement,
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new AssessmentCentre(
                            id,
                            row.getObject(2, LocalDate.class),
                            row.getBoolean(3),
                            Json.read(key.openText(place(id), row.getBytes(4)), AssessmentCentre.Content.class),
                            row.getInt(5));
                },
                sql,
                arguments);
    }

    private static String place(UUID id) {
        return "assessment centre " + id;
    }
}
