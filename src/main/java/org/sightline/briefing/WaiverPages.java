package org.sightline.briefing;

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
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** Whether an executive has confirmed the briefing, for administrators, who can let a survey start without. */
@Path("/organisations/{id}/engagements/{engagement}/briefing")
@RolesAllowed(Viewer.ADMINISTRATOR)
class WaiverPages {
    private final Organisations organisations;
    private final Engagements engagements;
    private final Briefings briefings;
    private final WaiveBriefing waiving;
    private final Viewer viewer;
    private final Flash flash;

    WaiverPages(
            Organisations organisations,
            Engagements engagements,
            Briefings briefings,
            WaiveBriefing waiving,
            Viewer viewer,
            Flash flash) {
        this.organisations = organisations;
        this.engagements = engagements;
        this.briefings = briefings;
        this.waiving = waiving;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param reason as typed */
    @CheckedTemplate(basePath = "briefing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record waiver(
            Organisation organisation, Engagement engagement, Briefings.Standing standing, String reason, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID engagement) {
        return page(visible(id), in(id, engagement), "", Faults.none());
    }

    @POST
    @Transactional
    public Response waive(@RestPath UUID id, @RestPath UUID engagement, @RestForm @Nullable String reason) {
        Organisation organisation = visible(id);
        Engagement found = in(id, engagement);
        if (!found.open()) {
            throw new NotFoundException();
        }
        String typed = Typed.line(Objects.requireNonNullElse(reason, ""));
        Faults faults = waiving.waive(found, viewer.accountId(), typed);
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(organisation, found, typed, faults))
                    .build();
        }
        flash.say("briefing-waived", found.name());
        return Response.seeOther(URI.create("/organisations/" + id + "/engagements/" + engagement + "/briefing"))
                .build();
    }

    private waiver page(Organisation organisation, Engagement engagement, String reason, Faults faults) {
        return new waiver(organisation, engagement, briefings.of(engagement.id()), reason, faults);
    }

    private Engagement in(UUID organisation, UUID engagement) {
        return engagements.in(organisation, engagement).orElseThrow(NotFoundException::new);
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
