package org.sightline.outcome;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.system.Sql;

/**
 * Which steps of a survey about the executive of an engagement are taken. No table of answers, of scores or of lights is asked,
 * and nothing about those who were asked but whether there are any.
 */
@ApplicationScoped
class SurveyFacts {
    /** The newest first survey; one that asks again is a step of its own. Only where the reader coaches in it, or is asked about. */
    private static final String SURVEY = """
            select e.id,
                exists (select from nomination n where n.executive_id = e.id and n.relationship <> 'SELF'),
                c.state in ('CLOSED', 'SEALED', 'ARCHIVED'),
                (x.closed_at at time zone c.time_zone)::date,
                (r.released_at at time zone c.time_zone)::date,
                coalesce(g.opened, false),
                d.held_on
            from executive e
                join campaign c on c.id = e.campaign_id and c.kind = 'SURVEY'
                left join campaign_closure x on x.campaign_id = c.id
                left join report_release r on r.executive_id = e.id
                left join executive_reading g on g.executive_id = e.id
                left join debrief d on d.executive_id = e.id
            where e.person_id = ? and c.organisation_id = ? and ? in (e.account_id, e.coach_id)
                and not exists (select from campaign_repeat p where p.campaign_id = c.id)
                and not exists (select from executive_erasure z where z.executive_id = e.id)
            order by c.closes_on desc, e.id limit 1
            """;

    private final AgroalDataSource database;

    SurveyFacts(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * One survey; a day is null before the step.
     *
     * @param raters whether anybody is named
     * @param closed whether it is over, whatever came in
     * @param opened whether the executive has opened the report
     */
    record Survey(
            UUID executive,
            boolean raters,
            boolean closed,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate releasedOn,
            boolean opened,
            @Nullable LocalDate talkedOn) {}

    Optional<Survey> of(Engagement engagement, UUID reader) {
        return Sql.list(
                        database,
                        "the survey of " + engagement.id(),
                        SurveyFacts::survey,
                        SURVEY,
                        engagement.personId(),
                        engagement.organisationId(),
                        reader)
                .stream()
                .findFirst();
    }

    /** The day of the first session that was held. */
    Optional<LocalDate> firstSession(Engagement engagement) {
        return Sql.list(
                        database,
                        "the first session of " + engagement.id(),
                        row -> row.getObject(1, LocalDate.class),
                        "select (s.starts_at at time zone g.time_zone)::date from coaching_session s"
                                + " join engagement g on g.id = s.engagement_id"
                                + " where g.id = ? and s.state = 'HELD' order by s.starts_at limit 1",
                        engagement.id())
                .stream()
                .findFirst();
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getObject(1, UUID.class),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6),
                row.getObject(7, LocalDate.class));
    }
}
