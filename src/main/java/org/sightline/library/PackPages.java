package org.sightline.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Fault;
import org.sightline.questionnaire.Pack;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** A questionnaire as a file: all its languages in one zip, to keep, compare and hand on. */
@Path("/organisations/{id}/questionnaires")
@RolesAllowed(Viewer.ADMINISTRATOR)
class PackPages {
    private final Wanted wanted;
    private final Drafting drafting;
    private final LibraryPages pages;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    PackPages(Wanted wanted, Drafting drafting, LibraryPages pages, AuditTrail trail, Viewer viewer, Flash flash) {
        this.wanted = wanted;
        this.drafting = drafting;
        this.pages = pages;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @GET
    @Path("{key}/pack.zip")
    @Transactional
    public Response pack(@RestPath UUID id, @RestPath String key) {
        Edition edition = wanted.edition(id, key);
        String name = edition.original().id() + "-" + edition.original().version() + ".zip";
        return Response.ok(Pack.zip(edition), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The same for programs of surveys, as a workbook. */
    @GET
    @Path("{key}/form.xlsx")
    @Transactional
    public Response form(@RestPath UUID id, @RestPath String key) {
        Edition edition = wanted.edition(id, key);
        Map<String, Set<String>> missing =
                wanted.own(id, key).map(OwnQuestionnaire::lacking).orElse(Map.of());
        String name = edition.original().id() + "-" + edition.original().version() + ".xlsx";
        return Response.ok(
                        XlsForm.file(edition, missing),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @POST
    @Path("packs")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response take(@RestPath UUID id, @RestForm @Nullable FileUpload file) throws IOException {
        wanted.organisation(id);
        if (file == null || file.size() == 0) {
            return refused(id, Faults.of("file", "library.fault.no-file"), List.of());
        }
        if (file.size() > Pack.LARGEST) {
            return refused(id, Faults.of("file", "library.fault.large"), List.of());
        }
        byte[] content = Files.readAllBytes(file.uploadedFile());
        if (XlsForm.looksLike(content)) {
            return switch (XlsForm.open(content, wanted.supplied())) {
                case XlsForm.Opened.Faulty(List<String> faults) -> faulty(id, faults);
                case XlsForm.Opened.Valid(Edition edition, Map<String, Set<String>> missing) ->
                    taken(id, edition, missing);
            };
        }
        return switch (Pack.open(file.fileName(), content)) {
            case Pack.Opened.Faulty(List<Fault> faults) ->
                faulty(id, faults.stream().map(Fault::toString).toList());
            case Pack.Opened.Valid(Edition edition) -> taken(id, edition, Map.of());
        };
    }

    private Response faulty(UUID id, List<String> faults) {
        return refused(id, Faults.of("file", "library.fault.pack", faults.size()), faults);
    }

    /** @param missing what stands in translations for want of their own words, and is taken out again */
    private Response taken(UUID id, Edition edition, Map<String, Set<String>> missing) {
        return switch (drafting.take(id, edition)) {
            case Drafting.Outcome.Draft(OwnQuestionnaire draft) -> {
                if (!draft.published()) {
                    missing.forEach((language, places) -> draft.translate(
                            language, places.stream().collect(Collectors.toMap(place -> place, place -> ""))));
                }
                trail.record(viewer.accountId(), id, Act.QUESTIONNAIRE_CHANGED, draft.id(), "");
                flash.say("questionnaire-begun");
                yield Response.seeOther(URI.create("/organisations/" + id + "/questionnaires/" + draft.id()))
                        .build();
            }
            case Drafting.Outcome.Frozen() ->
                refused(
                        id,
                        Faults.of(
                                "file",
                                "library.fault.frozen",
                                edition.original().version()),
                        List.of());
            case Drafting.Outcome.Open() -> refused(id, Faults.of("file", "library.fault.open"), List.of());
        };
    }

    private Response refused(UUID id, Faults faults, List<String> found) {
        return Response.status(422).entity(pages.list(id, faults, found)).build();
    }
}
