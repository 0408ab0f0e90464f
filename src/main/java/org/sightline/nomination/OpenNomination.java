package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;

/** Asks the executives of a campaign to name their raters. */
@ApplicationScoped
class OpenNomination {
    private final Campaigns campaigns;
    private final Openings openings;
    private final Executives executives;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    OpenNomination(
            Campaigns campaigns,
            Openings openings,
            Executives executives,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.campaigns = campaigns;
        this.openings = openings;
        this.executives = executives;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** Executives who have not been asked yet: whoever was can sign in. */
    @Transactional
    List<Executive> unasked(UUID campaignId) {
        return executives.of(campaignId).stream()
                .filter(executive -> executive.accountId().isEmpty())
                .toList();
    }

    /**
     * Lets the executives sign in and writes to them; those who were asked before are not written to again.
     *
     * @return whether this call did; false if the campaign has started meanwhile
     */
    @Transactional
    boolean open(UUID campaignId, LocalDate closesOn, Approver approver, UUID by) {
        Campaign campaign = campaigns.locked(campaignId);
        if (!campaign.preparing()) {
            return false;
        }
        if (campaign.draft()) {
            campaign.nominate();
        }
        openings.findByIdOptional(campaignId)
                .ifPresentOrElse(
                        opening -> opening.change(closesOn, approver),
                        () -> openings.persist(new Opening(campaignId, closesOn, approver, clock.instant(), by)));
        List<Executive> unasked = unasked(campaignId);
        executives.letSignIn(campaignId);
        outbox.enqueueAll(unasked.stream()
                .map(executive -> Letter.of(OpeningMails.KIND, executive.id())
                        .inCampaign(campaignId)
                        .inOrganisation(campaign.organisationId()))
                .toList());
        trail.record(by, campaign.organisationId(), Act.NOMINATION_OPENED, campaignId, closesOn + " " + approver.id());
        return true;
    }
}
