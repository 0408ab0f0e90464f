package org.sightline.outcome;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Viewer;

/** What has changed, for the executive. */
@Path("/my/coaching/{id}/outcome")
@RolesAllowed(Viewer.EXECUTIVE)
class MyOutcomePages {
    private final WantedEngagement wanted;
    private final Outcomes outcomes;
    private final Viewer viewer;

    MyOutcomePages(WantedEngagement wanted, Outcomes outcomes, Viewer viewer) {
        this.wanted = wanted;
        this.outcomes = outcomes;
        this.viewer = viewer;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return new OutcomePages.outcome(outcomes.of(wanted.own(id), viewer.accountId()));
    }
}
