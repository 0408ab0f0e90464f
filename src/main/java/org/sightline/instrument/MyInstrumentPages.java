package org.sightline.instrument;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.web.Viewer;

/** What other instruments said of the executive, as far as the coach shares it, and how it shows at work. */
@Path("/my/coaching/{id}/instruments")
@RolesAllowed(Viewer.EXECUTIVE)
class MyInstrumentPages {
    private final Engagements engagements;
    private final InstrumentResults results;
    private final InstrumentDocuments documents;
    private final StyleLinks links;
    private final Viewer viewer;

    MyInstrumentPages(
            Engagements engagements,
            InstrumentResults results,
            InstrumentDocuments documents,
            StyleLinks links,
            Viewer viewer) {
        this.engagements = engagements;
        this.results = results;
        this.documents = documents;
        this.links = links;
        this.viewer = viewer;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return new InstrumentPages.instruments(own(id), true, results.shared(id), links.of(id));
    }

    @GET
    @Path("/{result}/document")
    @Transactional
    public Response download(@RestPath UUID id, @RestPath UUID result) {
        own(id);
        return InstrumentDocumentPages.file(
                results.of(id, result).filter(InstrumentResult::shared).flatMap(found -> documents.of(id, found.id())));
    }

    private Engagement own(UUID id) {
        return engagements.ownedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
