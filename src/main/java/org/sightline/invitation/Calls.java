package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.rater.Asked;
import org.sightline.rater.Nominations;
import org.sightline.rater.Rater;
import org.sightline.rater.Raters;
import org.sightline.security.KeyDirectory;
import org.sightline.web.PageSettings;

/** Puts together what a mail to a rater needs, at the moment it is sent. */
@ApplicationScoped
class Calls {
    private final Invitations invitations;
    private final Campaigns campaigns;
    private final Organisations organisations;
    private final Raters raters;
    private final People people;
    private final Nominations nominations;
    private final KeyDirectory keys;
    private final PageSettings settings;

    Calls(
            Invitations invitations,
            Campaigns campaigns,
            Organisations organisations,
            Raters raters,
            People people,
            Nominations nominations,
            KeyDirectory keys,
            PageSettings settings) {
        this.invitations = invitations;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.raters = raters;
        this.people = people;
        this.nominations = nominations;
        this.keys = keys;
        this.settings = settings;
    }

    /** Empty once the link is dead, the campaign takes no more answers, or nothing is asked any more. */
    Optional<Call> of(UUID invitationId) {
        return invitations
                .findByIdOptional(invitationId)
                .filter(invitation -> !invitation.revoked())
                .flatMap(this::of);
    }

    private Optional<Call> of(Invitation invitation) {
        Campaign campaign = campaigns.required(invitation.campaignId());
        List<Asked> asked = nominations.askedOf(invitation.raterId());
        if (!campaign.collecting() || asked.isEmpty()) {
            return Optional.empty();
        }
        UUID personId = raters.findByIdOptional(invitation.raterId())
                .map(Rater::personId)
                .orElseThrow();
        Person person = people.findByIdOptional(personId).orElseThrow();
        String organisation = organisations
                .findByIdOptional(campaign.organisationId())
                .map(Organisation::name)
                .orElseThrow();
        String token = keys.get(campaign.id()).raterToken(invitation.id(), invitation.generation());
        return Optional.of(new Call(
                person.name(),
                person.email(),
                organisation,
                asked,
                campaign.minimum(),
                campaign.closesOn(),
                settings.link("/r/" + token),
                Locale.ENGLISH));
    }
}
