package org.sightline.feedback;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The executive says how the coaching was, or that they would rather not; both can be changed at any time. */
@Path("/my/coaching/{id}/feedback")
@RolesAllowed(Viewer.EXECUTIVE)
class MyFeedbackPages {
    private final WantedEngagement wanted;
    private final Feedbacks feedbacks;
    private final Flash flash;
    private final Clock clock;

    MyFeedbackPages(WantedEngagement wanted, Feedbacks feedbacks, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.feedbacks = feedbacks;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param due whether it can be said yet
     * @param said what was said before, empty if nothing was
     */
    @CheckedTemplate(basePath = "feedback", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myFeedback(
            Engagement engagement,
            boolean due,
            Optional<Feedback> said,
            FeedbackForm form,
            List<Statement> statements,
            List<Degree> degrees,
            int limit,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Engagement engagement = wanted.own(id);
        FeedbackForm form = feedbacks.of(engagement).map(FeedbackForm::of).orElseGet(FeedbackForm::blank);
        return page(engagement, form, Faults.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response say(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        Engagement engagement = wanted.own(id);
        FeedbackForm form = FeedbackForm.sent(fields);
        Faults faults = feedbacks.due(engagement) ? form.faults() : Faults.of("soon", "feedback.soon");
        if (faults.any()) {
            return Response.status(422).entity(page(engagement, form, faults)).build();
        }
        boolean said = feedbacks.say(new Feedback(
                engagement.id(),
                engagement.coachId(),
                form.chosenReaders().orElseThrow(),
                form.answers(),
                form.words(),
                engagement.day(clock.instant())));
        if (!said) {
            return Response.status(422)
                    .entity(page(engagement, form, Faults.of("readers-coach", "feedback.fault.counted")))
                    .build();
        }
        flash.say("feedback-said");
        return back(engagement);
    }

    /** What was said before stays. */
    @POST
    @Path("/skipping")
    @Transactional
    public Response skip(@RestPath UUID id) {
        Engagement engagement = wanted.own(id);
        feedbacks.skip(engagement, engagement.day(clock.instant()));
        flash.say("feedback-skipped");
        return back(engagement);
    }

    private myFeedback page(Engagement engagement, FeedbackForm form, Faults faults) {
        return new myFeedback(
                engagement,
                feedbacks.due(engagement),
                feedbacks.of(engagement),
                form,
                List.of(Statement.values()),
                List.of(Degree.values()),
                Feedback.LONGEST,
                faults);
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(engagement.ownPage())).build();
    }
}
