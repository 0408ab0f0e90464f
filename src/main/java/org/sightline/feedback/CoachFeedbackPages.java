package org.sightline.feedback;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Viewer;

/** What the executive said of the coaching, for the coach of whom it is said. */
@Path("/engagements/{id}/feedback")
@RolesAllowed(Viewer.COACH)
class CoachFeedbackPages {
    private final WantedEngagement wanted;
    private final Feedbacks feedbacks;

    CoachFeedbackPages(WantedEngagement wanted, Feedbacks feedbacks) {
        this.wanted = wanted;
        this.feedbacks = feedbacks;
    }

    @CheckedTemplate(basePath = "feedback", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record coachFeedback(Engagement engagement, Optional<Feedback> said) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Engagement engagement = wanted.coached(id);
        return new coachFeedback(engagement, feedbacks.forCoach(engagement));
    }
}
