package org.sightline.simulation;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Viewer;

/** Assessment centres as far as the coach shares them, without what a single observer gave. */
@Path("/my/coaching/{id}/centres")
@RolesAllowed(Viewer.EXECUTIVE)
class MyCentrePages {
    private final WantedEngagement wanted;
    private final AssessmentCentres centres;
    private final Observations observations;

    MyCentrePages(WantedEngagement wanted, AssessmentCentres centres, Observations observations) {
        this.wanted = wanted;
        this.centres = centres;
        this.observations = observations;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return new CentrePages.centres(wanted.own(id), true, centres.shared(id));
    }

    @GET
    @Path("/{centre}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID centre) {
        Engagement engagement = wanted.own(id);
        AssessmentCentre found =
                centres.of(id, centre).filter(AssessmentCentre::shared).orElseThrow(NotFoundException::new);
        return new CentrePages.centre(engagement, true, found, Seen.of(found, observations.grid(id, found)));
    }
}
