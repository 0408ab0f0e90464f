package org.sightline.instrument;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.FileName;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The file in which an instrument's result came, kept encrypted and given back as it was. */
@Path("/engagements/{id}/instruments/{result}/document")
@RolesAllowed(Viewer.COACH)
class InstrumentDocumentPages {
    private final WantedEngagement wanted;
    private final InstrumentResults results;
    private final InstrumentDocuments documents;
    private final Flash flash;

    InstrumentDocumentPages(
            WantedEngagement wanted, InstrumentResults results, InstrumentDocuments documents, Flash flash) {
        this.wanted = wanted;
        this.results = results;
        this.documents = documents;
        this.flash = flash;
    }

    @GET
    @Transactional
    public Response download(@RestPath UUID id, @RestPath UUID result) {
        wanted.coached(id);
        return file(documents.of(id, existing(id, result).id()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response keep(@RestPath UUID id, @RestPath UUID result, @RestForm @Nullable FileUpload file)
            throws IOException {
        Engagement engagement = wanted.coachedLasting(id);
        InstrumentResult seen = existing(id, result);
        if (file == null || file.size() == 0) {
            return refused(engagement, seen, Faults.of("file", "instrument.fault.no-file"));
        }
        if (file.size() > InstrumentDocuments.LARGEST) {
            return refused(
                    engagement,
                    seen,
                    Faults.of("file", "instrument.fault.large", InstrumentDocuments.LARGEST / 1024 / 1024));
        }
        InstrumentDocuments.Document document =
                new InstrumentDocuments.Document(Typed.line(file.fileName()), Files.readAllBytes(file.uploadedFile()));
        if (!document.pdf()) {
            return refused(engagement, seen, Faults.of("file", "instrument.fault.pdf"));
        }
        documents.keep(id, result, document);
        flash.say("saved");
        return back(engagement, result);
    }

    @POST
    @Path("/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID result) {
        Engagement engagement = wanted.coachedLasting(id);
        documents.remove(existing(id, result).id());
        flash.say("instrument-document-removed");
        return back(engagement, result);
    }

    /** As a file to keep, never to be shown within our pages: it comes from somebody else. */
    static Response file(Optional<InstrumentDocuments.Document> document) {
        InstrumentDocuments.Document found = document.orElseThrow(NotFoundException::new);
        String title = found.name().replaceFirst("(?i)\\.pdf$", "");
        return Response.ok(found.content(), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(title, ".pdf").disposition())
                .build();
    }

    private static Response back(Engagement engagement, UUID result) {
        return Response.seeOther(URI.create(InstrumentPages.at(engagement) + "/" + result))
                .build();
    }

    private static Response refused(Engagement engagement, InstrumentResult result, Faults faults) {
        return Response.status(422)
                .entity(new InstrumentPages.resultForm(
                        engagement,
                        result,
                        ResultForm.of(result),
                        false,
                        InstrumentDocuments.LARGEST / 1024 / 1024,
                        faults))
                .build();
    }

    private InstrumentResult existing(UUID engagement, UUID result) {
        return results.of(engagement, result).orElseThrow(NotFoundException::new);
    }
}
