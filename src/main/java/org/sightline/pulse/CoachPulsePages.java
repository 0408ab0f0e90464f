package org.sightline.pulse;

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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The coach's side of pulses: start what the executive prepared, read what came of it, share answers to a question. */
@Path("/engagements/{id}/pulses")
@RolesAllowed(Viewer.COACH)
class CoachPulsePages {
    private final WantedEngagement wanted;
    private final Pulses pulses;
    private final PulseViews views;
    private final Preparations preparations;
    private final StartPulse start;
    private final PulseMails mails;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    CoachPulsePages(
            WantedEngagement wanted,
            Pulses pulses,
            PulseViews views,
            Preparations preparations,
            StartPulse start,
            PulseMails mails,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.pulses = pulses;
        this.views = views;
        this.preparations = preparations;
        this.start = start;
        this.mails = mails;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "pulse", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record pulses(Engagement engagement, List<Pulse> pulses) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return new pulses(
                wanted.coached(id),
                pulses.of(id).stream().filter(one -> !one.draft()).toList());
    }

    @GET
    @Path("/{pulse}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID pulse) {
        Engagement engagement = wanted.coached(id);
        Pulse one = seen(id, pulse);
        return one.started()
                ? new PulsePages.pulseResult(views.of(engagement, one, false))
                : preparations.page(engagement, one, false, Faults.none());
    }

    @POST
    @Path("/{pulse}/start")
    @Transactional
    public Response start(@RestPath UUID id, @RestPath UUID pulse) {
        Engagement engagement = wanted.coachedLasting(id);
        Pulse one = seen(id, pulse);
        if (one.proposed()) {
            Faults obstacles = preparations.obstacles(engagement, one);
            if (obstacles.any()) {
                return Response.status(422)
                        .entity(preparations.page(engagement, one, false, obstacles))
                        .build();
            }
            start.start(engagement, one, viewer.accountId());
            mails.tell(engagement, pulse, PulseMails.What.STARTED, true);
            flash.say("pulse-started");
        }
        return to(engagement, pulse);
    }

    /** Back into the executive's hands. */
    @POST
    @Path("/{pulse}/return")
    @Transactional
    public Response handBack(@RestPath UUID id, @RestPath UUID pulse) {
        Engagement engagement = wanted.coachedLasting(id);
        Pulse one = seen(id, pulse);
        if (one.proposed() && pulses.change(one, one.content(), Pulse.State.DRAFT)) {
            mails.tell(engagement, pulse, PulseMails.What.RETURNED, true);
            flash.say("pulse-returned", engagement.name());
        }
        return Response.seeOther(URI.create(engagement.page() + "/pulses")).build();
    }

    /** The executive reads the answers to a question from now on. */
    @POST
    @Path("/{pulse}/sharing")
    @Transactional
    public Response share(@RestPath UUID id, @RestPath UUID pulse) {
        Engagement engagement = wanted.coachedLasting(id);
        Pulse one = seen(id, pulse);
        PulseView view = views.of(engagement, started(one), false);
        if (!view.answers().isEmpty() && pulses.share(one, engagement.day(clock.instant()))) {
            mails.tell(engagement, pulse, PulseMails.What.SHARED, true);
            flash.say("pulse-shared", engagement.name());
        }
        return to(engagement, pulse);
    }

    private static Pulse started(Pulse pulse) {
        if (!pulse.started()) {
            throw new NotFoundException();
        }
        return pulse;
    }

    /** What the executive has not handed over is nobody else's business. */
    private Pulse seen(UUID id, UUID pulse) {
        return pulses.of(id, pulse).filter(one -> !one.draft()).orElseThrow(NotFoundException::new);
    }

    static Response to(Engagement engagement, UUID pulse) {
        return Response.seeOther(URI.create(engagement.page() + "/pulses/" + pulse))
                .build();
    }
}
