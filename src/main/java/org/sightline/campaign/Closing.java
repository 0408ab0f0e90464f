package org.sightline.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** Ends the collection of a campaign. An answer that was acknowledged before is kept, none is taken afterwards. */
@ApplicationScoped
public class Closing {
    private final Campaigns campaigns;
    private final CampaignClosures closures;
    private final ClosingRequests requests;
    private final AuditTrail trail;
    private final Clock clock;

    Closing(Campaigns campaigns, CampaignClosures closures, ClosingRequests requests, AuditTrail trail, Clock clock) {
        this.campaigns = campaigns;
        this.closures = closures;
        this.requests = requests;
        this.trail = trail;
        this.clock = clock;
    }

    /** Closes a collecting campaign whose last day has ended; of several who try at once one succeeds. */
    @Transactional
    public boolean closeOverdue(UUID campaignId) {
        Campaign campaign = held(campaignId);
        if (!campaign.collecting() || !campaign.overdue(clock.instant())) {
            return false;
        }
        end(campaign, null, null);
        return true;
    }

    /**
     * Closes a collecting campaign because one person asked for it and another confirms it.
     *
     * @param by who confirms; never the account that asked
     * @return whether this call closed it; false if it was closed already or nothing that may be confirmed was asked for
     */
    @Transactional
    public boolean confirm(UUID campaignId, UUID by) {
        Campaign campaign = held(campaignId);
        Optional<ClosingRequest> request =
                requests.open(campaignId).filter(asked -> !asked.requestedBy().equals(by));
        if (!campaign.collecting() || request.isEmpty()) {
            return false;
        }
        end(campaign, by, request.get().requestedBy());
        return true;
    }

    private Campaign held(UUID campaignId) {
        campaigns.holdBackSaves(campaignId);
        return campaigns.locked(campaignId);
    }

    private void end(Campaign campaign, @Nullable UUID by, @Nullable UUID requestedBy) {
        campaign.close();
        requests.deleteById(campaign.id());
        closures.persist(new CampaignClosure(campaign.id(), clock.instant(), by, requestedBy));
        trail.record(by, campaign.organisationId(), Act.CAMPAIGN_CLOSED, campaign.id(), "");
    }
}
