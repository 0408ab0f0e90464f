package org.sightline.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** Asking for a campaign to be closed before its last day, and taking that back; {@link Closing} confirms it. */
@ApplicationScoped
public class ClosingRequests implements PanacheRepositoryBase<ClosingRequest, UUID> {
    private final Campaigns campaigns;
    private final AuditTrail trail;
    private final Clock clock;

    ClosingRequests(Campaigns campaigns, AuditTrail trail, Clock clock) {
        this.campaigns = campaigns;
        this.trail = trail;
        this.clock = clock;
    }

    /** The request that can still be confirmed. */
    public Optional<ClosingRequest> open(UUID campaignId) {
        return findByIdOptional(campaignId).filter(request -> request.openAt(clock.instant()));
    }

    /** Asks for it, in the caller's transaction; false if it is asked for already or no longer collecting. */
    public boolean ask(UUID campaignId, UUID by) {
        Campaign campaign = campaigns.locked(campaignId);
        if (!campaign.collecting() || open(campaignId).isPresent()) {
            return false;
        }
        deleteById(campaignId);
        persistAndFlush(new ClosingRequest(campaignId, by, clock.instant()));
        trail.record(by, campaign.organisationId(), Act.CLOSING_REQUESTED, campaignId, "");
        return true;
    }

    /** Takes it back, in the caller's transaction; false if nothing was open. */
    public boolean withdraw(UUID campaignId, UUID by) {
        Campaign campaign = campaigns.locked(campaignId);
        if (!campaign.collecting() || open(campaignId).isEmpty()) {
            return false;
        }
        deleteById(campaignId);
        trail.record(by, campaign.organisationId(), Act.CLOSING_WITHDRAWN, campaignId, "");
        return true;
    }
}
