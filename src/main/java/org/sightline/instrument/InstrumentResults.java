package org.sightline.instrument;

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

/** Results of instruments in an engagement; what they say lies under its key. */
@ApplicationScoped
class InstrumentResults {
    private static final String RESULT = """
            select r.id, r.taken_on, r.shared, r.content, d.name, r.version
            from instrument_result r left join instrument_document d on d.result_id = r.id
            where r.engagement_id = ?""";

    private static final String ORDER = " order by r.taken_on desc, r.id";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    InstrumentResults(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The latest first. */
    List<InstrumentResult> of(UUID engagement) {
        return list(engagement, RESULT + ORDER, engagement);
    }

    /** What the executive reads too. */
    List<InstrumentResult> shared(UUID engagement) {
        return list(engagement, RESULT + " and r.shared" + ORDER, engagement);
    }

    Optional<InstrumentResult> of(UUID engagement, UUID id) {
        return list(engagement, RESULT + " and r.id = ?", engagement, id).stream()
                .findFirst();
    }

    UUID add(UUID engagement, LocalDate takenOn, boolean shared, InstrumentResult.Content content) {
        UUID id = UUID.randomUUID();
        run(
                "insert into instrument_result (id, engagement_id, taken_on, shared, content) values (?, ?, ?, ?, ?)",
                id,
                engagement,
                takenOn,
                shared,
                keys.get(engagement).sealText(place(id), Json.write(content)));
        return id;
    }

    /** @return false if another version stands there; then nothing is written */
    boolean change(
            UUID engagement, UUID id, LocalDate takenOn, boolean shared, InstrumentResult.Content content, int seen) {
        return run(
                "update instrument_result set taken_on = ?, shared = ?, content = ?, version = version + 1"
                        + " where id = ? and version = ?",
                takenOn,
                shared,
                keys.get(engagement).sealText(place(id), Json.write(content)),
                id,
                seen);
    }

    /** With its document. */
    void remove(UUID id) {
        run("delete from instrument_result where id = ?", id);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "the result of an instrument could not be written", sql, arguments) > 0;
    }

    private List<InstrumentResult> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "results of instruments of " + engagement,
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    byte[] document = row.getBytes(5);
                    return new InstrumentResult(
                            id,
                            row.getObject(2, LocalDate.class),
                            row.getBoolean(3),
                            Json.read(key.openText(place(id), row.getBytes(4)), InstrumentResult.Content.class),
                            document == null ? null : key.openText(InstrumentDocuments.name(id), document),
                            row.getInt(6));
                },
                sql,
                arguments);
    }

    private static String place(UUID id) {
        return "instrument " + id;
    }
}
