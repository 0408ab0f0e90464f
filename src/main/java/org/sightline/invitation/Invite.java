package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.MailPlans;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutboxMessages;
import org.sightline.mail.OutboxMessages.State;
import org.sightline.rater.Links;
import org.sightline.rater.Rater;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;

/** Gives raters of a running campaign their one link and queues the mail that carries it. */
@ApplicationScoped
public class Invite implements Links {
    private final Invitations invitations;
    private final KeyDirectory keys;
    private final Outbox outbox;
    private final OutboxMessages messages;
    private final MailPlans plans;
    private final RecipientHours hours;
    private final Clock clock;

    Invite(
            Invitations invitations,
            KeyDirectory keys,
            Outbox outbox,
            OutboxMessages messages,
            MailPlans plans,
            RecipientHours hours,
            Clock clock) {
        this.invitations = invitations;
        this.keys = keys;
        this.outbox = outbox;
        this.messages = messages;
        this.plans = plans;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void invite(Campaign campaign, Rater rater) {
        if (!campaign.collecting()) {
            throw new IllegalStateException("campaign " + campaign.id() + " invites nobody: it is " + campaign.state());
        }
        CampaignKey key = keys.get(campaign.id());
        Optional<Invitation> known = invitations.ofRater(rater.id());
        if (known.isEmpty()) {
            send(campaign, first(key, campaign.id(), rater.id()));
        } else if (known.get().revoked()) {
            int generation = known.get().generation() + 1;
            known.get()
                    .renew(
                            generation,
                            Invitations.hash(key.raterToken(known.get().id(), generation)));
            send(campaign, known.get());
        }
    }

    @Override
    @Transactional
    public void revoke(Rater rater) {
        invitations.ofRater(rater.id()).ifPresent(Invitation::revoke);
    }

    @Override
    @Transactional
    public Set<UUID> undelivered(UUID campaignId) {
        Set<UUID> failed = new HashSet<>();
        Set<UUID> others = new HashSet<>();
        for (OutboxMessages.Message message : messages.of(campaignId, EnumSet.allOf(State.class))) {
            if (message.kind().equals(InvitationMails.KIND)) {
                message.subject().ifPresent((message.state().troubled() ? failed : others)::add);
            }
        }
        // a later mail of the same invitation may have arrived, or may still
        failed.removeAll(others);
        return invitations.of(campaignId).stream()
                .filter(invitation -> failed.contains(invitation.id()))
                .map(Invitation::raterId)
                .collect(Collectors.toSet());
    }

    /** A new invitation with its link, not yet sent. */
    private Invitation first(CampaignKey key, UUID campaignId, UUID raterId) {
        UUID id = UUID.randomUUID();
        Invitation invitation = new Invitation(id, campaignId, raterId, Invitations.hash(key.raterToken(id, 1)));
        invitations.persist(invitation);
        return invitation;
    }

    /** Those who are added before the invitations leave get theirs with all others. */
    private void send(Campaign campaign, Invitation invitation) {
        if (plans.of(campaign.id()).invitesLater()) {
            return;
        }
        outbox.enqueue(letter(campaign, invitation.id()));
        invitations.flush();
        hours.keep(campaign, InvitationMails.KIND, clock.instant(), invitation);
    }

    static Letter letter(Campaign campaign, UUID invitation) {
        return Letter.of(InvitationMails.KIND, invitation)
                .inCampaign(campaign.id())
                .inOrganisation(campaign.organisationId());
    }
}
