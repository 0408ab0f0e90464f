package org.sightline.engagement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.EngagementKeys;
import org.sightline.system.Sql;

/** Engagements by the person who asks; without one only for mails. What was written about the goal lies under the key. */
@ApplicationScoped
public class Engagements {
    private static final String ENGAGEMENT = """
            select g.id, g.organisation_id, o.name, g.person_id, p.name, g.account_id, p.email, p.language, g.coach_id,
                coach.name, g.time_zone, g.minutes, g.opened_on, g.ended_on, g.version
            from engagement g
                join organisation o on o.id = g.organisation_id
                join person p on p.id = g.person_id
                join account coach on coach.id = g.coach_id
            """;

    /** A coach who has left the organisation sees none of its engagements. */
    private static final String COACHED = " where g.coach_id = ? and exists (select 1 from membership m"
            + " where m.account_id = g.coach_id and m.organisation_id = g.organisation_id and m.role = 'COACH')";

    private static final String OWN = " where g.account_id = ?";
    private static final String ORDER = " order by g.ended_on desc nulls first, lower(p.name), g.id";
    private static final String GOAL = "goal";
    private static final String FAILURE = "engagements could not be read";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Engagements(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Those that last first. */
    public List<Engagement> coachedBy(UUID account) {
        return list(ENGAGEMENT + COACHED + ORDER, account);
    }

    /** A foreign one is as absent as an unknown one. */
    public Optional<Engagement> coachedBy(UUID account, UUID id) {
        return list(ENGAGEMENT + COACHED + " and g.id = ?", account, id).stream()
                .findFirst();
    }

    public List<Engagement> ownedBy(UUID account) {
        return list(ENGAGEMENT + OWN + ORDER, account);
    }

    public Optional<Engagement> ownedBy(UUID account, UUID id) {
        return list(ENGAGEMENT + OWN + " and g.id = ?", account, id).stream().findFirst();
    }

    /** Of an organisation that the caller has been seen to administer. */
    public List<Engagement> in(UUID organisation) {
        return list(ENGAGEMENT + " where g.organisation_id = ?" + ORDER, organisation);
    }

    public Optional<Engagement> in(UUID organisation, UUID id) {
        return list(ENGAGEMENT + " where g.organisation_id = ? and g.id = ?", organisation, id).stream()
                .findFirst();
    }

    /** For mails and for what happens by itself. */
    public Optional<Engagement> any(UUID id) {
        return list(ENGAGEMENT + " where g.id = ?", id).stream().findFirst();
    }

    /** Those of an executive of a campaign with the coach they have there. */
    public List<Engagement> of(UUID executive) {
        return list(
                ENGAGEMENT + " where exists (select 1 from executive e where e.id = ? and e.person_id = g.person_id"
                        + " and e.coach_id = g.coach_id)" + ORDER,
                executive);
    }

    /** Whether the person has an engagement that lasts. */
    boolean lasts(UUID person) {
        return !list(ENGAGEMENT + " where g.person_id = ? and g.ended_on is null", person)
                .isEmpty();
    }

    public String goal(UUID id) {
        return Sql.list(
                        database,
                        FAILURE,
                        row -> keys.get(id).openText(GOAL, row.getBytes(1)),
                        "select goal from engagement where id = ?",
                        id)
                .getFirst();
    }

    /** Makes it with its key, in the caller's transaction. */
    UUID open(
            UUID organisation,
            UUID person,
            UUID account,
            UUID coach,
            ZoneId zone,
            int minutes,
            String goal,
            LocalDate day) {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            // the row first, as the key refers to it; the goal when there is a key to put it under
            Sql.run(
                    connection,
                    "insert into engagement (id, organisation_id, person_id, account_id, coach_id, time_zone, minutes, goal,"
                            + " opened_on) values (?, ?, ?, ?, ?, ?, ?, '', ?)",
                    id,
                    organisation,
                    person,
                    account,
                    coach,
                    zone.getId(),
                    minutes,
                    day);
            Sql.run(
                    connection,
                    "update engagement set goal = ? where id = ?",
                    keys.make(id).sealText(GOAL, goal),
                    id);
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException("an engagement of " + person, e);
        }
    }

    /** @return false if another version stands there; then nothing is written */
    boolean agree(UUID id, String goal, int minutes, int seen) {
        return run(
                "update engagement set goal = ?, minutes = ?, version = version + 1 where id = ? and version = ?",
                keys.get(id).sealText(GOAL, goal),
                minutes,
                id,
                seen);
    }

    boolean end(UUID id, LocalDate day) {
        return run(
                "update engagement set ended_on = ?, version = version + 1 where id = ? and ended_on is null", day, id);
    }

    /** @return false if it has ended, or this coach has it already */
    boolean handOver(UUID id, UUID coach) {
        return run(
                "update engagement set coach_id = ?, version = version + 1 where id = ? and ended_on is null and coach_id <> ?",
                coach,
                id,
                coach);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "an engagement could not be changed", sql, arguments) > 0;
    }

    private List<Engagement> list(String sql, Object... arguments) {
        return Sql.list(database, FAILURE, Engagements::engagement, sql, arguments);
    }

    private static Engagement engagement(ResultSet row) throws SQLException {
        return new Engagement(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                Locale.forLanguageTag(row.getString(8)),
                row.getObject(9, UUID.class),
                row.getString(10),
                ZoneId.of(row.getString(11)),
                row.getInt(12),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                row.getInt(15));
    }
}
