package org.sightline.campaign;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.security.RandomId;
import org.sightline.system.Sql;

/**
 * Puts the last day for answers later while a campaign collects. It is one day for the whole campaign: all its ballots lie
 * under one key and are sealed together, so nobody’s answers can stay open by themselves.
 */
@ApplicationScoped
public class Extensions {
    private final AgroalDataSource database;
    private final Campaigns campaigns;
    private final MailPlans plans;
    private final ClosingRequests requests;
    private final AuditTrail trail;
    private final SecureRandom random;
    private final Clock clock;

    Extensions(
            AgroalDataSource database,
            Campaigns campaigns,
            MailPlans plans,
            ClosingRequests requests,
            AuditTrail trail,
            SecureRandom random,
            Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.plans = plans;
        this.requests = requests;
        this.trail = trail;
        this.random = random;
        this.clock = clock;
    }

    /**
     * In the caller's transaction. What waits to leave around the end moves with it; a wish to close early is over.
     *
     * @return false if the campaign takes no more answers, or closes on that day or later as it is
     */
    public boolean extend(UUID campaignId, LocalDate until, String reason, UUID by) {
        Campaign campaign = campaigns.locked(campaignId);
        Instant now = clock.instant();
        LocalDate was = campaign.closesOn();
        if (!campaign.collecting() || campaign.overdue(now) || !until.isAfter(was)) {
            return false;
        }
        requests.withdraw(campaignId, by);
        campaign.extend(until);
        campaigns.flush();
        plans.keep(campaignId, plans.of(campaignId).withEndLater(ChronoUnit.DAYS.between(was, until), until));
        Sql.run(
                database,
                "an extension could not be noted",
                "insert into campaign_extension (id, campaign_id, was_until, until, reason, extended_by, extended_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                RandomId.from(random),
                campaignId,
                was,
                until,
                reason,
                by,
                Timestamp.from(now));
        trail.record(by, campaign.organisationId(), Act.CAMPAIGN_EXTENDED, campaignId, was + " - " + until);
        return true;
    }

    /** The newest first. */
    public List<Extension> of(UUID campaignId) {
        return Sql.list(
                database,
                "the extensions of a campaign could not be read",
                row -> new Extension(
                        row.getObject("was_until", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getTimestamp("extended_at").toInstant()),
                "select x.was_until, x.until, a.name, x.reason, x.extended_at from campaign_extension x"
                        + " join account a on a.id = x.extended_by where x.campaign_id = ?"
                        + " order by x.extended_at desc, x.until desc",
                campaignId);
    }
}
