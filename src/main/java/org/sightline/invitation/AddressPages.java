package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The address of a rater from which mail came back, to be corrected. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class AddressPages {
    private final Campaigns campaigns;
    private final People people;
    private final Troubles troubles;
    private final AddressCorrection correction;
    private final Viewer viewer;
    private final Flash flash;

    AddressPages(
            Campaigns campaigns,
            People people,
            Troubles troubles,
            AddressCorrection correction,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.people = people;
        this.troubles = troubles;
        this.correction = correction;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record address(Campaign campaign, Troubles.Trouble trouble, String email, Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("{id}/mails/{mailId}/address")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID mailId) {
        Campaign campaign = open(id);
        Troubles.Trouble trouble = bounced(id, mailId);
        return new address(campaign, trouble, trouble.email(), Faults.none());
    }

    @POST
    @Path("{id}/mails/{mailId}/address")
    @Transactional
    public Object correct(@RestPath UUID id, @RestPath UUID mailId, @RestForm @Nullable String email) {
        Campaign campaign = open(id);
        Troubles.Trouble trouble = bounced(id, mailId);
        Person person = people.of(campaign.organisationId(), trouble.person()).orElseThrow(NotFoundException::new);
        String typed = Typed.line(email == null ? "" : email);
        Faults faults = correction.faults(person, typed);
        if (faults.any()) {
            return Response.status(422)
                    .entity(new address(campaign, trouble, typed, faults))
                    .build();
        }
        correction.correct(person, EmailAddress.parse(typed).orElseThrow(), viewer.accountId());
        flash.say("address-corrected");
        return MailPages.back(id);
    }

    private Troubles.Trouble bounced(UUID id, UUID mailId) {
        return troubles.of(id, mailId).filter(Troubles.Trouble::bounced).orElseThrow(NotFoundException::new);
    }

    private Campaign open(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::collecting)
                .orElseThrow(NotFoundException::new);
    }
}
