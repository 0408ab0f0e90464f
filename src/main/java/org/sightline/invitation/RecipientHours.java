package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.MailPlans;
import org.sightline.mail.OfficeHours;
import org.sightline.mail.Postponement;

/**
 * Lets mails to raters who work elsewhere leave within the office hours of that place, and, where a campaign wants that, all
 * others within the campaign's own. The time depends on the zone alone, so that it tells nothing about answers.
 */
@ApplicationScoped
class RecipientHours {
    private final Invitations invitations;
    private final MailPlans plans;
    private final Postponement postponement;

    RecipientHours(Invitations invitations, MailPlans plans, Postponement postponement) {
        this.invitations = invitations;
        this.plans = plans;
        this.postponement = postponement;
    }

    /** For the mails of a kind that have just been queued, in the same transaction, to all raters. */
    void keep(Campaign campaign, String kind, Instant now) {
        Map<UUID, ZoneId> elsewhere = invitations.zones(campaign.id());
        keep(campaign, kind, now, elsewhere);
        if (plans.withinOfficeHours(campaign.id())) {
            Instant leaves = leaves(campaign, now, campaign.timeZone());
            if (leaves.isAfter(now)) {
                postponement.putOffOthers(campaign.id(), kind, leaves, elsewhere.keySet());
            }
        }
    }

    /** The same for one of them. */
    void keep(Campaign campaign, String kind, Instant now, Invitation invitation) {
        invitations
                .zone(invitation.id())
                .or(() -> Optional.of(campaign.timeZone()).filter(_ -> plans.withinOfficeHours(campaign.id())))
                .ifPresent(zone -> keep(campaign, kind, now, Map.of(invitation.id(), zone)));
    }

    /** What is due now for somebody who works there leaves then; rather at an odd hour than after the closing day. */
    static Instant leaves(Campaign campaign, Instant now, ZoneId zone) {
        Instant next = OfficeHours.next(now, zone);
        return campaign.overdue(next) && !campaign.overdue(now) ? now : next;
    }

    private void keep(Campaign campaign, String kind, Instant now, Map<UUID, ZoneId> zones) {
        Map<UUID, Instant> until = new HashMap<>();
        zones.forEach((invitation, zone) -> {
            Instant leaves = leaves(campaign, now, zone);
            if (leaves.isAfter(now)) {
                until.put(invitation, leaves);
            }
        });
        postponement.putOff(campaign.id(), kind, until);
    }
}
