package org.sightline.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** Ends the collection of a campaign. An answer that was acknowledged before is kept, none is taken afterwards. */
@ApplicationScoped
public class Closing {
    private final Campaigns campaigns;
    private final CampaignClosures closures;
    private final AuditTrail trail;
    private final Clock clock;

    Closing(Campaigns campaigns, CampaignClosures closures, AuditTrail trail, Clock clock) {
        this.campaigns = campaigns;
        this.closures = closures;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Closes a collecting campaign; of several who try at once one succeeds.
     *
     * @param by the account that closes it, empty when the closing day has ended
     * @return whether this call closed it; false if it was closed already
     */
    @Transactional
    public boolean close(UUID campaignId, Optional<UUID> by) {
        campaigns.holdBackSaves(campaignId);
        Campaign campaign = campaigns.locked(campaignId);
        boolean due = by.isPresent() || campaign.overdue(clock.instant());
        if (!campaign.collecting() || !due) {
            return false;
        }
        campaign.close();
        closures.persist(new CampaignClosure(campaignId, clock.instant(), by.orElse(null)));
        trail.record(by.orElse(null), campaign.organisationId(), Act.CAMPAIGN_CLOSED, campaignId, "");
        return true;
    }
}
