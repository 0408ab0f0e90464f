package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;

/**
 * Queues the mails of one campaign whose time has come, one for every rater, whether finished or not, so that rows tell
 * nothing.
 */
@ApplicationScoped
class MailPlanRun {
    /** A reminder that was held up all day waits for nobody's evening. */
    static final LocalTime UNTIL = LocalTime.of(20, 0);

    private final Campaigns campaigns;
    private final MailPlans plans;
    private final Invitations invitations;
    private final Outbox outbox;
    private final RecipientHours hours;

    MailPlanRun(Campaigns campaigns, MailPlans plans, Invitations invitations, Outbox outbox, RecipientHours hours) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.invitations = invitations;
        this.outbox = outbox;
        this.hours = hours;
    }

    @Transactional
    void queue(UUID campaignId, Instant now) {
        Campaign campaign = campaigns.required(campaignId);
        LocalDateTime there = now.atZone(campaign.timeZone()).toLocalDateTime();
        for (PlannedMail mail : plans.of(campaignId).due(there)) {
            outcome(mail, campaign, plans.of(campaignId), there)
                    .filter(state -> plans.settle(campaignId, mail, state))
                    .filter(MailPlan.State.QUEUED::equals)
                    .ifPresent(state -> queue(mail, campaign, now));
        }
    }

    /** What becomes of a mail that is due; empty while it waits for the campaign to close. */
    static Optional<MailPlan.State> outcome(PlannedMail mail, Campaign campaign, MailPlan plan, LocalDateTime there) {
        return switch (mail) {
            case ANNOUNCEMENT -> when(campaign.collecting() && !plan.due(there).contains(PlannedMail.INVITATION));
            case INVITATION -> when(campaign.collecting());
            case REMINDER_1, REMINDER_2, LAST_CALL ->
                when(campaign.collecting()
                        && !plan.invitesLater()
                        && there.toLocalTime().isBefore(UNTIL)
                        && plan.of(mail).orElseThrow().day().equals(there.toLocalDate()));
            case THANKS -> campaign.collecting() ? Optional.empty() : Optional.of(MailPlan.State.QUEUED);
        };
    }

    private static Optional<MailPlan.State> when(boolean wanted) {
        return Optional.of(wanted ? MailPlan.State.QUEUED : MailPlan.State.PASSED);
    }

    private void queue(PlannedMail mail, Campaign campaign, Instant now) {
        List<Invitation> all = invitations.of(campaign.id());
        String kind = MailKinds.of(mail);
        if (mail.reminds()) {
            outbox.enqueueRun(
                    campaign.id(),
                    kind,
                    campaign.today(now),
                    all.stream().map(Invitation::id).toList());
        } else {
            outbox.enqueueAll(all.stream()
                    .map(invitation -> Letter.of(kind, invitation.id())
                            .inCampaign(campaign.id())
                            .inOrganisation(campaign.organisationId()))
                    .toList());
        }
        hours.keep(campaign, kind, now);
    }
}
