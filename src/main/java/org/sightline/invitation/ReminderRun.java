package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.mail.Outbox;

/** One day's reminders of one campaign: one row for every rater, whether finished or not, so that rows tell nothing. */
@ApplicationScoped
class ReminderRun {
    private final Campaigns campaigns;
    private final Invitations invitations;
    private final Outbox outbox;
    private final RecipientHours hours;

    ReminderRun(Campaigns campaigns, Invitations invitations, Outbox outbox, RecipientHours hours) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.outbox = outbox;
        this.hours = hours;
    }

    @Transactional
    List<UUID> collecting() {
        return campaigns.in(Campaign.State.COLLECTING).stream()
                .map(Campaign::id)
                .toList();
    }

    /** Queues today's reminders if they are due and no node has done so before. */
    @Transactional
    boolean queue(UUID campaignId, Instant now) {
        Campaign campaign = campaigns.required(campaignId);
        if (!Reminders.due(campaign, now)) {
            return false;
        }
        List<UUID> all = invitations.of(campaignId).stream().map(Invitation::id).toList();
        if (!outbox.enqueueRun(campaignId, ReminderMails.KIND, campaign.today(now), all)) {
            return false;
        }
        hours.keep(campaign, ReminderMails.KIND, now);
        return true;
    }
}
