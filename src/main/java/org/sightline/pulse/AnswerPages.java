package org.sightline.pulse;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.coaching.AnswerReview;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What the coach decides about each answer to a question before the executive reads them all. */
@Path("/engagements/{id}/pulses/{pulse}/answers")
@RolesAllowed(Viewer.COACH)
class AnswerPages {
    private final WantedEngagement wanted;
    private final Pulses pulses;
    private final PulseViews views;
    private final AnswerReview reviewing;
    private final Viewer viewer;
    private final Flash flash;

    AnswerPages(
            WantedEngagement wanted,
            Pulses pulses,
            PulseViews views,
            AnswerReview reviewing,
            Viewer viewer,
            Flash flash) {
        this.wanted = wanted;
        this.pulses = pulses;
        this.views = views;
        this.reviewing = reviewing;
        this.viewer = viewer;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID pulse) {
        Engagement engagement = wanted.coachedLasting(id);
        return reviewing.page(views.asked(engagement, unshared(id, pulse)));
    }

    /** Of what is shown meanwhile nothing is changed any more. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response decide(@RestPath UUID id, @RestPath UUID pulse, MultivaluedMap<String, String> form) {
        Engagement engagement = wanted.coachedLasting(id);
        Pulse question = unshared(id, pulse);
        if (pulses.holdUnshared(question)) {
            Optional<TemplateInstance> faulty =
                    reviewing.save(views.asked(engagement, question), viewer.accountId(), form);
            if (faulty.isPresent()) {
                return Response.status(422).entity(faulty.get()).build();
            }
            flash.say("answers-decided", engagement.name());
        }
        return CoachPulsePages.to(engagement, pulse);
    }

    private Pulse unshared(UUID id, UUID pulse) {
        return pulses.of(id, pulse)
                .filter(one -> one.question() && one.sharedOn() == null)
                .orElseThrow(NotFoundException::new);
    }
}
