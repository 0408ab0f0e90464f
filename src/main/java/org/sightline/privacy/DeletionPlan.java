package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sightline.privacy.Due.Kind;
import org.sightline.system.Sql;

/** What will be deleted of an organisation's data, and when: the job deletes what stands here, and the page shows it. */
@ApplicationScoped
class DeletionPlan {
    /** Contacts wait for the seal, which needs to know who was asked. */
    private static final String CAMPAIGNS = """
            select c.id, c.name, coalesce((e.closed_at at time zone c.time_zone)::date, c.closes_on),
                coalesce(s.sealed_on, (e.closed_at at time zone c.time_zone)::date, c.closes_on),
                (select count(*) from rater r where r.campaign_id = c.id)
                    + (select count(*) from outbox_message m where m.campaign_id = c.id)
                    + (select count(*) from mail_run m where m.campaign_id = c.id),
                (select count(distinct x.id) from sealed_comment m join atom a on a.id = m.atom_id
                    join executive x on x.id = a.executive_id where x.campaign_id = c.id),
                (select count(*) from executive x where x.campaign_id = c.id
                    and not exists (select from executive_erasure gone where gone.executive_id = x.id))
            from campaign c
                left join campaign_closure e on e.campaign_id = c.id
                left join seal_receipt s on s.campaign_id = c.id
            where c.organisation_id = ? and c.state in ('SEALED', 'ARCHIVED')
            """;

    /** What never started keeps those it would have asked no longer after its planned last day. */
    private static final String DRAFTS = """
            select c.id, c.name, c.closes_on,
                (select count(*) from rater r where r.campaign_id = c.id and not exists (
                        select from nomination n where n.rater_id = r.id and n.relationship = 'SELF'))
                    + (select count(*) from proposal o join executive x on x.id = o.executive_id
                        where x.campaign_id = c.id)
                    + (select count(*) from outbox_message m where m.campaign_id = c.id)
            from campaign c where c.organisation_id = ? and c.state in ('DRAFT', 'NOMINATING')
            """;

    private static final String ACTS =
            "select min(at)::date, count(*) from audit_event where organisation_id = ? having count(*) > 0";

    private static final String COACHING = """
            select (ended_on + make_interval(months => ?))::date, count(*) from engagement
            where organisation_id = ? and ended_on is not null group by 1
            """;
    private static final String ENDED = """
            select id from engagement where (ended_on + make_interval(months => ?))::date = ? and organisation_id = ?
            order by id for update
            """;
    private static final String UNSEALED = """
            select c.id, c.name, (e.closed_at at time zone c.time_zone)::date
            from campaign c join campaign_closure e on e.campaign_id = c.id
            where c.organisation_id = ? and c.state = 'CLOSED' and (e.closed_at at time zone c.time_zone)::date <= ?
            order by 3, 1
            """;

    private final AgroalDataSource database;
    private final Retentions retentions;

    DeletionPlan(AgroalDataSource database, Retentions retentions) {
        this.database = database;
        this.retentions = retentions;
    }

    /** A campaign that was closed long ago and still is not sealed. */
    record Unsealed(UUID campaign, String name, LocalDate closed) {}

    /** What is there and will go, the earliest first; what is due today or before is overdue if the job has run. */
    List<Due> of(UUID organisation) {
        return of(organisation, retentions.of(organisation));
    }

    /** The same as it would be with these times. */
    List<Due> of(UUID organisation, Retention times) {
        try (Connection connection = database.getConnection()) {
            List<Due> all = new ArrayList<>();
            Sql.list(connection, row -> campaign(row, organisation, times), CAMPAIGNS, organisation)
                    .forEach(all::addAll);
            all.addAll(Sql.list(
                    connection,
                    row -> new Due(
                            Kind.CONTACTS,
                            organisation,
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, LocalDate.class).plusDays(times.contactDays()),
                            row.getLong(4)),
                    DRAFTS,
                    organisation));
            all.addAll(Sql.list(
                    connection,
                    row -> new Due(
                            Kind.COACHING, organisation, null, "", row.getObject(1, LocalDate.class), row.getLong(2)),
                    COACHING,
                    times.coachingMonths(),
                    organisation));
            all.addAll(Sql.list(
                    connection,
                    row -> new Due(
                            Kind.AUDIT,
                            organisation,
                            null,
                            "",
                            // a cut is made once a month, so that it is no daily act
                            row.getObject(1, LocalDate.class)
                                    .plusMonths(times.auditMonths())
                                    .plusMonths(1)
                                    .withDayOfMonth(1),
                            row.getLong(2)),
                    ACTS,
                    organisation));
            all.removeIf(one -> one.amount() == 0);
            all.sort(Comparator.comparing(Due::day).thenComparing(Due::name).thenComparing(Due::kind));
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("what is to be deleted of " + organisation, e);
        }
    }

    /** The engagements that are due on a day, held until the transaction ends. */
    List<UUID> ended(Due due) {
        try (Connection connection = database.getConnection()) {
            return Sql.ids(
                    connection,
                    ENDED,
                    retentions.of(due.organisation()).coachingMonths(),
                    due.day(),
                    due.organisation());
        } catch (SQLException e) {
            throw new IllegalStateException("engagements that are due", e);
        }
    }

    List<Unsealed> unsealed(UUID organisation, LocalDate today) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                    connection,
                    row -> new Unsealed(
                            row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)),
                    UNSEALED,
                    organisation,
                    today.minusDays(Retention.UNSEALED_DAYS));
        } catch (SQLException e) {
            throw new IllegalStateException("what is not sealed of " + organisation, e);
        }
    }

    private static List<Due> campaign(ResultSet row, UUID organisation, Retention times) throws SQLException {
        UUID campaign = row.getObject(1, UUID.class);
        String name = row.getString(2);
        LocalDate closed = row.getObject(3, LocalDate.class);
        LocalDate sealed = row.getObject(4, LocalDate.class);
        return List.of(
                new Due(
                        Kind.CONTACTS,
                        organisation,
                        campaign,
                        name,
                        closed.plusDays(times.contactDays()),
                        row.getLong(5)),
                new Due(
                        Kind.COMMENTS,
                        organisation,
                        campaign,
                        name,
                        sealed.plusMonths(times.commentMonths()),
                        row.getLong(6)),
                new Due(
                        Kind.REPORTS,
                        organisation,
                        campaign,
                        name,
                        sealed.plusMonths(times.reportMonths()),
                        row.getLong(7)));
    }
}
