package org.sightline.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.engagement.Engagement;
import org.sightline.system.Sql;

/** Notes that a plan is agreed: the executive says so, or shows it to the coach. A plan without a behaviour cannot be. */
@ApplicationScoped
public class PlanAgreements {
    private final AgroalDataSource database;
    private final AuditTrail trail;
    private final Clock clock;

    PlanAgreements(AgroalDataSource database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<LocalDate> agreedOn(UUID engagement) {
        return day("select agreed_on from plan_agreed where engagement_id = ?", engagement);
    }

    /** The day of the first session that was held after the day of the agreement. */
    Optional<LocalDate> takenUpOn(Engagement engagement) {
        return day(
                "select (s.starts_at at time zone g.time_zone)::date from coaching_session s"
                        + " join engagement g on g.id = s.engagement_id join plan_agreed a on a.engagement_id = g.id"
                        + " where g.id = ? and s.state = 'HELD'"
                        + " and (s.starts_at at time zone g.time_zone)::date > a.agreed_on order by s.starts_at limit 1",
                engagement.id());
    }

    private Optional<LocalDate> day(String sql, UUID engagement) {
        return Sql.list(database, "an agreed plan", row -> row.getObject(1, LocalDate.class), sql, engagement).stream()
                .findFirst();
    }

    /** @return whether there is anything in the plan; a second time changes nothing */
    public boolean agree(Engagement engagement, UUID by) {
        boolean written = !Sql.list(
                        database,
                        "a plan",
                        row -> row.getObject(1, UUID.class),
                        "select id from plan_behaviour where engagement_id = ? limit 1",
                        engagement.id())
                .isEmpty();
        if (written
                && Sql.run(
                                database,
                                "an agreed plan",
                                "insert into plan_agreed (engagement_id, agreed_on) values (?, ?) on conflict do nothing",
                                engagement.id(),
                                engagement.day(clock.instant()))
                        > 0) {
            trail.record(by, engagement.organisationId(), Act.PLAN_AGREED, engagement.id(), "");
        }
        return written;
    }
}
