package org.sightline.accountability;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** Reads what steps executives have taken. No table of answers, of scores, of lights or of reports is asked. */
@ApplicationScoped
public class AllSteps {
    /**
     * One row for each person who is coached or asked about, by their last campaign and their last engagement. Without a survey
     * the first session is the conversation; a session after the agreement is the follow-up.
     */
    private static final String STEPS = """
            select p.id, p.name, p.email, o.id, o.name,
                least(g.opened_on, (s.started_at at time zone c.time_zone)::date),
                b.confirmed_on,
                c.id is not null,
                exists (select from nomination n where n.executive_id = c.executive_id and n.relationship <> 'SELF'),
                (x.closed_at at time zone c.time_zone)::date,
                case when c.id is null then (select min((m.starts_at at time zone g.time_zone)::date)
                        from coaching_session m where m.engagement_id = g.id and m.state = 'HELD')
                    else d.held_on end,
                a.agreed_on, coalesce(a.under_way, 0), coalesce(a.done, 0), coalesce(a.dropped, 0),
                (select min((m.starts_at at time zone g.time_zone)::date) from coaching_session m
                    where m.engagement_id = g.id and m.state = 'HELD'
                        and (m.starts_at at time zone g.time_zone)::date > a.agreed_on)
            from person p
                join organisation o on o.id = p.organisation_id
                left join lateral (select c.*, e.id executive_id, e.account_id from executive e
                    join campaign c on c.id = e.campaign_id and c.kind = 'SURVEY'
                    where e.person_id = p.id and not exists (select from executive_erasure r where r.executive_id = e.id)
                    order by c.closes_on desc, c.id limit 1) c on true
                left join lateral (select g.* from engagement g where g.person_id = p.id
                    order by g.ended_on desc nulls first, g.opened_on desc, g.id limit 1) g on true
                left join campaign_start s on s.campaign_id = c.id
                left join campaign_closure x on x.campaign_id = c.id
                left join debrief d on d.executive_id = c.executive_id
                left join briefed b on b.engagement_id = g.id
                left join lateral counted_plan(o.id, g.id) a on true
            where (c.id is not null or g.id is not null)
            """;

    private static final String ORDER = " order by lower(p.name), p.email";
    private static final String OWN = " and (c.account_id = ? or g.account_id = ?)";

    private final AgroalDataSource database;

    AllSteps(AgroalDataSource database) {
        this.database = database;
    }

    /** Of an organisation that the caller has been seen to belong to. */
    public List<Steps> in(UUID organisation) {
        return list(STEPS + " and o.id = ?" + ORDER, organisation);
    }

    /** An account's own, one for each organisation in which it is an executive. */
    List<Steps> of(UUID account) {
        return list(STEPS + OWN + ORDER, account, account);
    }

    Optional<Steps> of(UUID account, UUID person) {
        return list(STEPS + OWN + " and p.id = ?" + ORDER, account, account, person).stream()
                .findFirst();
    }

    private List<Steps> list(String sql, Object... arguments) {
        return Sql.list(database, "the steps of executives", AllSteps::steps, sql, arguments);
    }

    private static Steps steps(ResultSet row) throws SQLException {
        return new Steps(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getObject(16, LocalDate.class));
    }
}
