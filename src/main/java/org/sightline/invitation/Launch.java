package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.CampaignStart;
import org.sightline.campaign.CampaignStarts;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executives;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;
import org.sightline.campaign.ToBeAsked;
import org.sightline.mail.Outbox;
import org.sightline.rater.Raters;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;

/** Starts a campaign: from here on policy and questionnaire are frozen and every rater has a link. */
@ApplicationScoped
public class Launch {
    private final Campaigns campaigns;
    private final CampaignStarts starts;
    private final ToBeAsked asked;
    private final Executives executives;
    private final Raters raters;
    private final Readiness readiness;
    private final KeyDirectory keys;
    private final FirstInvitations invitations;
    private final Outbox outbox;
    private final MailPlans plans;
    private final RecipientHours hours;
    private final AuditTrail trail;
    private final Clock clock;

    Launch(
            Campaigns campaigns,
            CampaignStarts starts,
            ToBeAsked asked,
            Executives executives,
            Raters raters,
            Readiness readiness,
            KeyDirectory keys,
            FirstInvitations invitations,
            Outbox outbox,
            MailPlans plans,
            RecipientHours hours,
            AuditTrail trail,
            Clock clock) {
        this.campaigns = campaigns;
        this.starts = starts;
        this.asked = asked;
        this.executives = executives;
        this.raters = raters;
        this.readiness = readiness;
        this.keys = keys;
        this.invitations = invitations;
        this.outbox = outbox;
        this.plans = plans;
        this.hours = hours;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Starts a campaign that is ready, in one transaction. The key is on every disk before anything that depends on it
     * is queued; if the transaction then fails the next start takes the same key.
     *
     * @return whether this call started it; false if it had started already
     * @throws IllegalStateException if something still blocks the start
     */
    @Transactional
    public boolean start(UUID campaignId, UUID by) {
        Campaign campaign = campaigns.locked(campaignId);
        if (!campaign.preparing()) {
            return false;
        }
        if (!readiness.of(campaign).ready()) {
            throw new IllegalStateException("campaign " + campaignId + " is not ready to start");
        }
        executives.letSignIn(campaignId);
        asked.freeze(campaign);
        begin(campaign, by);
        return true;
    }

    /**
     * Starts a campaign about which its own package has decided that it is ready, in the caller's transaction: what it asks
     * is frozen by then, and its executives have a login.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Campaign campaign, UUID by) {
        UUID campaignId = campaign.id();
        CampaignKey key = keys.create(campaignId);
        campaign.start();
        starts.persist(new CampaignStart(campaignId, clock.instant(), by));
        campaigns.flush();
        List<UUID> invited = invitations.first(key, campaignId, raters.ids(campaignId));
        if (invitesNow(campaign)) {
            outbox.enqueueAll(invited.stream()
                    .map(invitation -> Invite.letter(campaign, invitation))
                    .toList());
            hours.keep(campaign, InvitationMails.KIND, clock.instant());
        }
        trail.record(by, campaign.organisationId(), Act.CAMPAIGN_STARTED, campaignId, "");
    }

    /** What was planned before goes by; invitations that have no later time of their own leave now. */
    private boolean invitesNow(Campaign campaign) {
        LocalDateTime there = clock.instant().atZone(campaign.timeZone()).toLocalDateTime();
        plans.of(campaign.id()).due(there).stream()
                .filter(mail -> mail != PlannedMail.INVITATION)
                .forEach(mail -> plans.settle(campaign.id(), mail, MailPlan.State.PASSED));
        MailPlan plan = plans.of(campaign.id());
        boolean now = !plan.invitesLater() || plan.due(there).contains(PlannedMail.INVITATION);
        if (now) {
            plans.invited(campaign.id(), there);
        }
        return now;
    }
}
