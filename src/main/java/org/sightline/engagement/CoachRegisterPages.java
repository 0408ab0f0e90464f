package org.sightline.engagement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** An organisation's coaches and engagements for its administrator: who, how long and how many, never what about. */
@Path("/organisations/{id}")
@RolesAllowed(Viewer.ADMINISTRATOR)
class CoachRegisterPages {
    /** @param held how many sessions were held */
    record Line(Engagement engagement, int held) {}

    private final Organisations organisations;
    private final CoachProfiles profiles;
    private final Engagements engagements;
    private final CoachingSessions sessions;
    private final OpenEngagement opening;
    private final Viewer viewer;
    private final Flash flash;

    CoachRegisterPages(
            Organisations organisations,
            CoachProfiles profiles,
            Engagements engagements,
            CoachingSessions sessions,
            OpenEngagement opening,
            Viewer viewer,
            Flash flash) {
        this.organisations = organisations;
        this.profiles = profiles;
        this.engagements = engagements;
        this.sessions = sessions;
        this.opening = opening;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record coaches(Organisation organisation, List<CoachProfiles.Coach> coaches, List<Line> engagements)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record handOver(
            Organisation organisation,
            Engagement engagement,
            List<CoachProfiles.Coach> others,
            String chosen,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("/coaches")
    @Transactional
    public TemplateInstance register(@RestPath UUID id) {
        Organisation organisation = visible(id);
        return new coaches(
                organisation,
                profiles.of(id),
                engagements.in(id).stream()
                        .map(engagement -> new Line(
                                engagement, sessions.course(engagement.id()).held()))
                        .toList());
    }

    @GET
    @Path("/engagements/{engagement}")
    @Transactional
    public TemplateInstance ask(@RestPath UUID id, @RestPath UUID engagement) {
        return page(visible(id), lasting(id, engagement), "", Faults.none());
    }

    @POST
    @Path("/engagements/{engagement}/coach")
    @Transactional
    public Response handOver(@RestPath UUID id, @RestPath UUID engagement, @RestForm @Nullable String coach) {
        Organisation organisation = visible(id);
        Engagement before = lasting(id, engagement);
        Optional<CoachProfiles.Coach> chosen = others(before).stream()
                .filter(other -> other.account().toString().equals(coach))
                .findFirst();
        if (chosen.isEmpty()) {
            Faults faults = Faults.of("coach", "engagement.fault.coach");
            return Response.status(422)
                    .entity(page(organisation, before, "", faults))
                    .build();
        }
        opening.handOver(before, chosen.get().account(), viewer.accountId());
        flash.say("engagement-handed-over", chosen.get().name());
        return Response.seeOther(URI.create("/organisations/" + id + "/coaches"))
                .build();
    }

    private handOver page(Organisation organisation, Engagement engagement, String chosen, Faults faults) {
        return new handOver(organisation, engagement, others(engagement), chosen, faults);
    }

    private List<CoachProfiles.Coach> others(Engagement engagement) {
        return profiles.of(engagement.organisationId()).stream()
                .filter(coach -> !coach.account().equals(engagement.coachId()))
                .toList();
    }

    private Engagement lasting(UUID organisation, UUID engagement) {
        return engagements.in(organisation, engagement).filter(Engagement::open).orElseThrow(NotFoundException::new);
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
