package org.sightline.rater;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.account.Account;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.organisation.People;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The coach to whom an executive is entrusted. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class CoachPages {
    private final Campaigns campaigns;
    private final Executives executives;
    private final People people;
    private final Coaches coaches;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    CoachPages(
            Campaigns campaigns,
            Executives executives,
            People people,
            Coaches coaches,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.executives = executives;
        this.people = people;
        this.coaches = coaches;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record executiveCoach(
            Campaign campaign, UUID executiveId, String name, List<Account> coaches, CoachEntry coach, Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("{id}/executives/{executiveId}/coach")
    @Transactional
    public TemplateInstance askCoach(@RestPath UUID id, @RestPath UUID executiveId) {
        Campaign campaign = preparing(id);
        Executive executive = executive(campaign, executiveId);
        List<Account> known = coaches.of(campaign.organisationId());
        CoachEntry present = executive
                .coachId()
                .map(coachId -> new CoachEntry(coachId.toString(), "", ""))
                .orElseGet(() -> CoachEntry.blank(known));
        return new executiveCoach(
                campaign, executiveId, people.name(executive.personId()), known, present, Faults.none());
    }

    @POST
    @Path("{id}/executives/{executiveId}/coach")
    @Transactional
    public Object entrust(@RestPath UUID id, @RestPath UUID executiveId, @BeanParam CoachEntry coach) {
        Campaign campaign = preparing(id);
        Executive executive = executive(campaign, executiveId);
        List<Account> known = coaches.of(campaign.organisationId());
        Faults faults = new Faults(coach.faults(known));
        if (faults.any()) {
            return Response.status(422)
                    .entity(new executiveCoach(
                            campaign, executiveId, people.name(executive.personId()), known, coach, faults))
                    .build();
        }
        executive.entrustTo(coaches.chosen(campaign.organisationId(), coach));
        trail.record(viewer.accountId(), campaign.organisationId(), Act.COACH_ASSIGNED, executiveId, "");
        flash.say("saved");
        return RaterPages.shown(id, executiveId);
    }

    private Executive executive(Campaign campaign, UUID executiveId) {
        return executives.of(campaign.id(), executiveId).orElseThrow(NotFoundException::new);
    }

    private Campaign preparing(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
    }
}
