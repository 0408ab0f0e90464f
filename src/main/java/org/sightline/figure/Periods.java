package org.sightline.figure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
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

/** The figures of an engagement by period, each period's under the key as one. */
@ApplicationScoped
class Periods {
    record Period(UUID id, LocalDate from, LocalDate to, List<Figure> figures, int version) {
        Period {
            figures = List.copyOf(figures);
        }
    }

    private static final String PERIOD =
            "select id, starts_on, ends_on, content, version from figure_period where engagement_id = ?";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Periods(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The latest first. */
    List<Period> of(UUID engagement) {
        return list(engagement, PERIOD + " order by ends_on desc, starts_on desc, id", engagement);
    }

    Optional<Period> of(UUID engagement, UUID id) {
        return list(engagement, PERIOD + " and id = ?", engagement, id).stream().findFirst();
    }

    /** Needs no key. */
    int count(UUID engagement) {
        return Sql.list(
                        database,
                        "figures of " + engagement,
                        row -> row.getInt(1),
                        "select count(*) from figure_period where engagement_id = ?",
                        engagement)
                .getFirst();
    }

    /** @return empty if there are figures of these days already; then nothing is written */
    Optional<UUID> write(UUID engagement, LocalDate from, LocalDate to, List<Figure> figures) {
        UUID id = UUID.randomUUID();
        boolean written = run(
                "insert into figure_period (id, engagement_id, starts_on, ends_on, figures, content)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (engagement_id, starts_on, ends_on) do nothing",
                id,
                engagement,
                from,
                to,
                figures.size(),
                sealed(engagement, id, figures));
        return written ? Optional.of(id) : Optional.empty();
    }

    /** @return false if another version stands there; then nothing is written */
    boolean change(UUID engagement, UUID id, List<Figure> figures, int seen) {
        return run(
                "update figure_period set figures = ?, content = ?, version = version + 1 where id = ? and version = ?",
                figures.size(),
                sealed(engagement, id, figures),
                id,
                seen);
    }

    void remove(UUID id) {
        run("delete from figure_period where id = ?", id);
    }

    private byte[] sealed(UUID engagement, UUID id, List<Figure> figures) {
        return keys.get(engagement)
                .seal(
                        place(id),
                        HashedJson.write(new TreeMap<String, @Nullable Object>(Map.of(
                                "figures",
                                figures.stream().map(Periods::members).toList()))));
    }

    private static Map<String, @Nullable Object> members(Figure figure) {
        Map<String, @Nullable Object> members = new HashMap<>();
        BigDecimal actual = figure.actual();
        members.put("name", figure.name());
        members.put("unit", figure.unit());
        members.put("target", figure.target().toPlainString());
        members.put("actual", actual == null ? "" : actual.toPlainString());
        members.put("weight", figure.weight().toPlainString());
        members.put("source", figure.source());
        members.put("higher", figure.higher());
        return members;
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "figures could not be written", sql, arguments) > 0;
    }

    private List<Period> list(UUID engagement, String sql, Object... arguments) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(database, "figures of " + engagement, row -> period(key, row), sql, arguments);
    }

    private static Period period(ExecutiveKey key, ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Period(
                id,
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                HashedJson.read(key.open(place(id), row.getBytes(4))).objects("figures", Periods::figure),
                row.getInt(5));
    }

    private static Figure figure(JsonMembers members) {
        String actual = members.text("actual");
        return new Figure(
                members.text("name"),
                members.text("unit"),
                new BigDecimal(members.text("target")),
                actual.isEmpty() ? null : new BigDecimal(actual),
                new BigDecimal(members.text("weight")),
                members.text("source"),
                members.truth("higher"));
    }

    private static String place(UUID id) {
        return "figures " + id;
    }
}
