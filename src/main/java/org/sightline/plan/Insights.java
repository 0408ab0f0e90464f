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
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.HashedJson;
import org.sightline.system.JsonMembers;
import org.sightline.system.Sql;

/** What an executive has understood, and what that rests on; theirs alone. */
@ApplicationScoped
class Insights {
    private static final String INSIGHT =
            "select id, content, written_on, version from insight where engagement_id = ?";
    private static final String BODY = "body";
    private static final String SITUATION = "situation";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Insights(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The newest first. */
    List<Insight> of(UUID engagement) {
        return list(engagement, INSIGHT + " order by written_on desc, id", engagement);
    }

    Optional<Insight> of(UUID engagement, UUID id) {
        return list(engagement, INSIGHT + " and id = ?", engagement, id).stream()
                .findFirst();
    }

    /** How many there are; needs no key. */
    int count(UUID engagement) {
        return Sql.list(
                        database,
                        "insights of " + engagement,
                        row -> row.getInt(1),
                        "select count(*) from insight where engagement_id = ?",
                        engagement)
                .getFirst();
    }

    UUID write(UUID engagement, String body, String situation, LocalDate day) {
        UUID id = UUID.randomUUID();
        run(
                "insert into insight (id, engagement_id, content, written_on) values (?, ?, ?, ?)",
                id,
                engagement,
                sealed(engagement, id, body, situation),
                day);
        return id;
    }

    /** @return false if another version stands there; then nothing is written */
    boolean change(UUID engagement, UUID id, String body, String situation, int seen) {
        return run(
                "update insight set content = ?, version = version + 1 where id = ? and version = ?",
                sealed(engagement, id, body, situation),
                id,
                seen);
    }

    void remove(UUID id) {
        run("delete from insight where id = ?", id);
    }

    /** What is linked already keeps its words. */
    void link(UUID engagement, UUID insight, Linked evidence) {
        run(
                "insert into insight_evidence (insight_id, source, evidence_id, words, linked_on) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                insight,
                evidence.source(),
                evidence.id(),
                keys.get(engagement)
                        .seal(
                                place(insight, evidence.source(), evidence.id()),
                                HashedJson.write(new TreeMap<String, @Nullable Object>(
                                        Map.of("title", evidence.title(), "detail", evidence.detail())))),
                evidence.linkedOn());
    }

    void unlink(UUID insight, Linked evidence) {
        run(
                "delete from insight_evidence where insight_id = ? and source = ? and evidence_id = ?",
                insight,
                evidence.source(),
                evidence.id());
    }

    private byte[] sealed(UUID engagement, UUID id, String body, String situation) {
        return keys.get(engagement)
                .seal(
                        place(id),
                        HashedJson.write(
                                new TreeMap<String, @Nullable Object>(Map.of(BODY, body, SITUATION, situation))));
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "an insight could not be written", sql, arguments) > 0;
    }

    private List<Insight> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(database, "insights of " + engagement, row -> insight(key, row), sql, arguments);
    }

    private Insight insight(ExecutiveKey key, ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        JsonMembers content = HashedJson.read(key.open(place(id), row.getBytes(2)));
        return new Insight(
                id,
                content.text(BODY),
                content.text(SITUATION),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                evidence(key, id));
    }

    private List<Linked> evidence(ExecutiveKey key, UUID insight) {
        return Sql.list(
                database,
                "the evidence of insight " + insight,
                row -> {
                    JsonMembers words = HashedJson.read(
                            key.open(place(insight, row.getString(1), row.getString(2)), row.getBytes(3)));
                    return new Linked(
                            row.getString(1),
                            row.getString(2),
                            words.text("title"),
                            words.text("detail"),
                            row.getObject(4, LocalDate.class));
                },
                "select source, evidence_id, words, linked_on from insight_evidence where insight_id = ?"
                        + " order by linked_on, source, evidence_id",
                insight);
    }

    private static String place(UUID id) {
        return "insight " + id;
    }

    private static String place(UUID insight, String source, String id) {
        return "evidence " + insight + " " + source + " " + id;
    }
}
