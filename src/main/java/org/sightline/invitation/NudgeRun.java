package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.mail.Outbox;

/** Queues one round: a mail for every rater of the campaign, so that rows, sizes and times tell nothing. */
@ApplicationScoped
class NudgeRun {
    private final Campaigns campaigns;
    private final Nudges nudges;
    private final Invitations invitations;
    private final Outbox outbox;
    private final RecipientHours hours;

    NudgeRun(Campaigns campaigns, Nudges nudges, Invitations invitations, Outbox outbox, RecipientHours hours) {
        this.campaigns = campaigns;
        this.nudges = nudges;
        this.invitations = invitations;
        this.outbox = outbox;
        this.hours = hours;
    }

    @Transactional
    void queue(UUID campaignId, Instant now) {
        Campaign campaign = campaigns.required(campaignId);
        boolean wanted = campaign.collecting()
                && !campaign.overdue(now)
                && now.atZone(campaign.timeZone()).toLocalTime().isBefore(MailPlanRun.UNTIL);
        if (nudges.settle(campaignId, now, wanted ? Nudges.State.QUEUED : Nudges.State.PASSED) && wanted) {
            outbox.enqueueRun(
                    campaignId,
                    NudgeMails.KIND,
                    campaign.today(now),
                    invitations.of(campaignId).stream().map(Invitation::id).toList());
            hours.keep(campaign, NudgeMails.KIND, now);
        }
    }
}
