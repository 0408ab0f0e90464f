package org.sightline.instrument;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Viewer;

/** What other instruments said of the executive, as far as the coach shares it, and how it shows at work. */
@Path("/my/coaching/{id}/instruments")
@RolesAllowed(Viewer.EXECUTIVE)
class MyInstrumentPages {
    private final WantedEngagement wanted;
    private final InstrumentResults results;
    private final InstrumentDocuments documents;
    private final StyleLinks links;

    MyInstrumentPages(
            WantedEngagement wanted, InstrumentResults results, InstrumentDocuments documents, StyleLinks links) {
        this.wanted = wanted;
        this.results = results;
        this.documents = documents;
        this.links = links;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return new InstrumentPages.instruments(wanted.own(id), true, results.shared(id), links.of(id));
    }

    @GET
    @Path("/{result}/document")
    @Transactional
    public Response download(@RestPath UUID id, @RestPath UUID result) {
        wanted.own(id);
        return InstrumentDocumentPages.file(
                results.of(id, result).filter(InstrumentResult::shared).flatMap(found -> documents.of(id, found.id())));
    }
}
