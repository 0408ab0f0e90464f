package org.sightline.simulation;

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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The coach's assessment centres: what was set up, and what the observers saw. */
@Path("/engagements/{id}/centres")
@RolesAllowed(Viewer.COACH)
class CentrePages {
    private final WantedEngagement wanted;
    private final AssessmentCentres centres;
    private final Observations observations;
    private final Flash flash;
    private final Clock clock;

    CentrePages(
            WantedEngagement wanted, AssessmentCentres centres, Observations observations, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.centres = centres;
        this.observations = observations;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "simulation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record centres(Engagement engagement, boolean executive, List<AssessmentCentre> all) implements TemplateInstance {}

    @CheckedTemplate(basePath = "simulation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record centre(Engagement engagement, boolean executive, AssessmentCentre centre, Seen seen)
            implements TemplateInstance {}

    /**
     * @param existing null for a new one
     * @param overtaken whether another window has saved it meanwhile
     */
    @CheckedTemplate(basePath = "simulation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record centreForm(Engagement engagement, @Nullable UUID existing, CentreForm form, boolean overtaken, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return new centres(wanted.coached(id), false, centres.of(id));
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return new centreForm(wanted.coachedLasting(id), null, CentreForm.blank(), false, Faults.none());
    }

    @POST
    @Transactional
    public Response add(@RestPath UUID id, @BeanParam CentreForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        Faults faults = form.faults(engagement.day(clock.instant()), Optional.empty());
        if (faults.any()) {
            return Response.status(422)
                    .entity(new centreForm(engagement, null, form, false, faults))
                    .build();
        }
        return saved(engagement, centres.add(id, form.day(), form.shared(), form.content()));
    }

    @GET
    @Path("/{centre}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID centre) {
        Engagement engagement = wanted.coached(id);
        AssessmentCentre found = existing(id, centre);
        return new centre(engagement, false, found, Seen.of(found, observations.grid(id, found)));
    }

    @GET
    @Path("/{centre}/settings")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID centre) {
        return new centreForm(
                wanted.coachedLasting(id), centre, CentreForm.of(existing(id, centre)), false, Faults.none());
    }

    @POST
    @Path("/{centre}/settings")
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID centre, @BeanParam CentreForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        AssessmentCentre seen = existing(id, centre);
        Faults faults = form.faults(
                engagement.day(clock.instant()), Optional.of(seen.content()).filter(_ -> observations.any(seen)));
        if (faults.any()) {
            return Response.status(422)
                    .entity(new centreForm(engagement, centre, form, false, faults))
                    .build();
        }
        AssessmentCentre to = new AssessmentCentre(centre, form.day(), form.shared(), form.content(), form.seen());
        if (!centres.change(id, to)) {
            return Response.status(409)
                    .entity(new centreForm(engagement, centre, form.over(seen.version()), true, Faults.none()))
                    .build();
        }
        return saved(engagement, centre);
    }

    @POST
    @Path("/{centre}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID centre) {
        Engagement engagement = wanted.coachedLasting(id);
        centres.remove(existing(id, centre).id());
        flash.say("centre-removed");
        return Response.seeOther(URI.create(at(engagement))).build();
    }

    private Response saved(Engagement engagement, UUID centre) {
        flash.say("saved");
        return Response.seeOther(URI.create(at(engagement) + "/" + centre)).build();
    }

    static String at(Engagement engagement) {
        return engagement.page() + "/centres";
    }

    private AssessmentCentre existing(UUID engagement, UUID centre) {
        return centres.of(engagement, centre).orElseThrow(NotFoundException::new);
    }
}
