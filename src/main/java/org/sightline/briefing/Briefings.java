package org.sightline.briefing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Sql;

/** Who has confirmed a briefing, and who starts without and why. */
@ApplicationScoped
class Briefings {
    /** Why somebody starts without a confirmed briefing. */
    record Waiver(String by, String reason, LocalDate on) {
        static final int SHORTEST = 10;
        static final int LONGEST = 500;
    }

    /**
     * How far it is.
     *
     * @param confirmedOn null until the executive has confirmed it
     * @param waiver null if nobody has said that it starts without
     */
    record Standing(
            @Nullable LocalDate confirmedOn, @Nullable Waiver waiver) {
        static final Standing NONE = new Standing(null, null);

        boolean settled() {
            return confirmedOn != null || waiver != null;
        }
    }

    private record Row(UUID engagement, Standing standing) {}

    private static final String STANDING = """
            select g.id, b.confirmed_on, a.name, w.reason, w.waived_on from engagement g
                left join briefed b on b.engagement_id = g.id
                left join briefing_waiver w on w.engagement_id = g.id
                left join account a on a.id = w.waived_by
            """;

    private final AgroalDataSource database;

    Briefings(AgroalDataSource database) {
        this.database = database;
    }

    Standing of(UUID engagement) {
        return Sql.list(database, "a briefing", Briefings::row, STANDING + " where g.id = ?", engagement).stream()
                .findFirst()
                .map(Row::standing)
                .orElse(Standing.NONE);
    }

    /** Of all engagements of an organisation that last, by engagement. */
    Map<UUID, Standing> in(UUID organisation) {
        return Sql.list(
                        database,
                        "briefings of an organisation",
                        Briefings::row,
                        STANDING + " where g.organisation_id = ? and g.ended_on is null",
                        organisation)
                .stream()
                .collect(Collectors.toMap(Row::engagement, Row::standing));
    }

    /** @return false if it was confirmed before */
    boolean confirm(UUID engagement, LocalDate day) {
        return run(
                "insert into briefed (engagement_id, confirmed_on) values (?, ?) on conflict do nothing",
                engagement,
                day);
    }

    /** @return false if somebody has said so before */
    boolean waive(UUID engagement, UUID by, String reason, LocalDate day) {
        return run(
                "insert into briefing_waiver (engagement_id, waived_by, reason, waived_on) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                engagement,
                by,
                reason,
                day);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "a briefing could not be noted", sql, arguments) > 0;
    }

    private static Row row(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString(4);
        return new Row(
                row.getObject(1, UUID.class),
                new Standing(
                        row.getObject(2, LocalDate.class),
                        reason == null
                                ? null
                                : new Waiver(row.getString(3), reason, row.getObject(5, LocalDate.class))));
    }
}
