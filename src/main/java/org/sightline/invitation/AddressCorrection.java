package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.MailPlans;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutboxMessages;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;
import org.sightline.web.Faults;

/**
 * Mends an address from which mail came back. Whoever reads the new mailbox is not known to be whoever read the old one,
 * so every open link of the person is replaced and whatever was begun under it is discarded. What was sent stays: a link
 * can replace or withdraw it, but not read it.
 */
@ApplicationScoped
class AddressCorrection {
    private final People people;
    private final Campaigns campaigns;
    private final Invitations invitations;
    private final Drafts drafts;
    private final KeyDirectory keys;
    private final OutboxMessages messages;
    private final MailPlans plans;
    private final Outbox outbox;
    private final AuditTrail trail;

    AddressCorrection(
            People people,
            Campaigns campaigns,
            Invitations invitations,
            Drafts drafts,
            KeyDirectory keys,
            OutboxMessages messages,
            MailPlans plans,
            Outbox outbox,
            AuditTrail trail) {
        this.people = people;
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.drafts = drafts;
        this.keys = keys;
        this.messages = messages;
        this.plans = plans;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** What stands against this address for the person. */
    Faults faults(Person person, String typed) {
        if (typed.isEmpty()) {
            return Faults.of("email", "organisation.fault.email.missing");
        }
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            return Faults.of("email", "organisation.fault.email", typed);
        }
        if (address.get().text().equals(person.email())) {
            return Faults.of("email", "outbox.address.fault.same");
        }
        return people.withAddress(person.organisationId(), address.get())
                .map(known -> Faults.of("email", "outbox.address.fault.known", known.name()))
                .orElseGet(Faults::none);
    }

    /** Takes an address without faults and invites again, in all campaigns that still ask the person. */
    @Transactional(TxType.MANDATORY)
    void correct(Person person, EmailAddress address, UUID by) {
        person.moveTo(address);
        for (Invitation invitation : invitations.openOf(person.id())) {
            CampaignKey key = keys.get(invitation.campaignId());
            int generation = invitation.generation() + 1;
            invitation.renew(generation, Invitations.hash(key.raterToken(invitation.id(), generation)));
            invitations.flush();
            drafts.discard(invitation);
            messages.mend(invitation.campaignId(), invitation.id());
            Campaign campaign = campaigns.required(invitation.campaignId());
            // before the invitations leave, theirs leaves with all others
            if (!plans.of(campaign.id()).invitesLater()) {
                outbox.enqueue(Invite.letter(campaign, invitation.id()));
            }
        }
        trail.record(by, person.organisationId(), Act.ADDRESS_CORRECTED, person.id(), "");
    }
}
