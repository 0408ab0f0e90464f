package org.sightline.barrier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.web.Viewer;

/** What sponsors see in the way in an organisation, as far as they let its administrators read it. */
@Path("/organisations/{id}/barriers")
@RolesAllowed(Viewer.ADMINISTRATOR)
class OrganisationBarrierPages {
    private final Organisations organisations;
    private final SponsorFiles files;
    private final Viewer viewer;

    OrganisationBarrierPages(Organisations organisations, SponsorFiles files, Viewer viewer) {
        this.organisations = organisations;
        this.files = files;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "barrier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record organisationBarriers(Organisation organisation, List<SponsorFiles.View> sponsors)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Organisation organisation =
                organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
        return new organisationBarriers(organisation, files.shown(id, Audience.ADMINISTRATORS));
    }
}
