package org.sightline.outcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Viewer;

/** What has changed, for the coach, as far as the executive shows it. */
@Path("/engagements/{id}/outcome")
@RolesAllowed(Viewer.COACH)
class OutcomePages {
    private final WantedEngagement wanted;
    private final Outcomes outcomes;
    private final Viewer viewer;

    OutcomePages(WantedEngagement wanted, Outcomes outcomes, Viewer viewer) {
        this.wanted = wanted;
        this.outcomes = outcomes;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "outcome", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record outcome(Outcome outcome) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return new outcome(outcomes.of(wanted.coached(id), viewer.accountId()));
    }
}
