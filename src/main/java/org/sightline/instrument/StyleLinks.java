package org.sightline.instrument;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** Which style shows in which behaviour and leads to what; coach and executive fill it in together. */
@ApplicationScoped
class StyleLinks {
    private static final String LINK = """
            select id, result_id, style, behaviour, outcome, version from style_link where engagement_id = ?""";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    StyleLinks(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** As they were begun. */
    List<StyleLink> of(UUID engagement) {
        return list(engagement, LINK + " order by place", engagement);
    }

    Optional<StyleLink> of(UUID engagement, UUID id) {
        return list(engagement, LINK + " and id = ?", engagement, id).stream().findFirst();
    }

    void add(UUID engagement, @Nullable UUID result, String style, String behaviour, String outcome) {
        UUID id = UUID.randomUUID();
        ExecutiveKey key = keys.get(engagement);
        run(
                "insert into style_link (id, engagement_id, result_id, style, behaviour, outcome, place)"
                        + " select ?, ?, ?, ?, ?, ?, coalesce(max(place), 0) + 1 from style_link where engagement_id = ?",
                id,
                engagement,
                result,
                key.sealText("style " + id, style),
                key.sealText("behaviour " + id, behaviour),
                key.sealText("outcome " + id, outcome),
                engagement);
    }

    /** @return false if another version stands there; then nothing is written */
    boolean change(UUID engagement, StyleLink to) {
        ExecutiveKey key = keys.get(engagement);
        return run(
                "update style_link set result_id = ?, style = ?, behaviour = ?, outcome = ?, version = version + 1"
                        + " where id = ? and version = ?",
                to.result(),
                key.sealText("style " + to.id(), to.style()),
                key.sealText("behaviour " + to.id(), to.behaviour()),
                key.sealText("outcome " + to.id(), to.outcome()),
                to.id(),
                to.version());
    }

    void remove(UUID id) {
        run("delete from style_link where id = ?", id);
    }

    private boolean run(String sql, @Nullable Object... arguments) {
        return Sql.run(database, "a style could not be written", sql, arguments) > 0;
    }

    private List<StyleLink> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "styles of " + engagement,
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new StyleLink(
                            id,
                            row.getObject(2, UUID.class),
                            key.openText("style " + id, row.getBytes(3)),
                            key.openText("behaviour " + id, row.getBytes(4)),
                            key.openText("outcome " + id, row.getBytes(5)),
                            row.getInt(6));
                },
                sql,
                arguments);
    }
}
