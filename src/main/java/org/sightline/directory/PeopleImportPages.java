package org.sightline.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.sheet.Place;
import org.sightline.sheet.SheetPages;
import org.sightline.sheet.UndoPages;
import org.sightline.system.Message;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** A file of people on its way into an organisation: handed in, mended, counted, taken. */
@Path("/organisations/{id}/import")
@RolesAllowed(Viewer.ADMINISTRATOR)
class PeopleImportPages {
    private final Organisations organisations;
    private final PeopleImport directory;
    private final SheetPages steps;
    private final UndoPages undo;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    PeopleImportPages(
            Organisations organisations,
            PeopleImport directory,
            SheetPages steps,
            UndoPages undo,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.organisations = organisations;
        this.directory = directory;
        this.steps = steps;
        this.undo = undo;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param fault what is wrong with the file as a whole, null if nothing is */
    @CheckedTemplate(basePath = "directory", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record peopleImport(
            Organisation organisation,
            String csv,
            boolean undoable,
            @Nullable Message fault) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance ask(@RestPath UUID id) {
        Organisation organisation = visible(id);
        return new peopleImport(organisation, "", undo.undoable(place(organisation)), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response hand(@RestPath UUID id, @RestForm @Nullable FileUpload file, @RestForm @Nullable String csv)
            throws IOException {
        Organisation organisation = visible(id);
        SheetPages.Handed handed = steps.hand(place(organisation), file, csv);
        return handed.next()
                .orElseGet(() -> Response.status(422)
                        .entity(new peopleImport(
                                organisation,
                                Objects.requireNonNullElse(csv, ""),
                                undo.undoable(place(organisation)),
                                handed.fault().orElse(null)))
                        .build());
    }

    @GET
    @Path("{stage}")
    @Transactional
    public TemplateInstance look(@RestPath UUID id, @RestPath UUID stage) {
        return steps.look(place(visible(id)), stage);
    }

    @POST
    @Path("{stage}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response name(@RestPath UUID id, @RestPath UUID stage, MultivaluedMap<String, String> form) {
        return steps.name(place(visible(id)), stage, form);
    }

    @POST
    @Path("{stage}/mend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response mend(@RestPath UUID id, @RestPath UUID stage, MultivaluedMap<String, String> form) {
        return steps.mend(place(visible(id)), stage, form);
    }

    @POST
    @Path("{stage}/twins")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response tellApart(@RestPath UUID id, @RestPath UUID stage, MultivaluedMap<String, String> form) {
        return steps.tellApart(place(visible(id)), stage, form);
    }

    @POST
    @Path("{stage}/confirmation")
    @Transactional
    public Response confirm(@RestPath UUID id, @RestPath UUID stage) {
        Place place = place(visible(id));
        Optional<Response> done = steps.confirm(place, stage);
        if (done.isPresent()) {
            trail.record(viewer.accountId(), id, Act.PEOPLE_IMPORTED, id, "");
            flash.say("roster-imported");
        }
        return done.orElseGet(
                () -> Response.seeOther(URI.create(place.page() + "/" + stage)).build());
    }

    @GET
    @Path("{stage}/left-out.csv")
    @Transactional
    public Response leftOut(@RestPath UUID id, @RestPath UUID stage) {
        return steps.leftOut(place(visible(id)), stage);
    }

    /** What the last file changed, before it is taken back. */
    @GET
    @Path("undo")
    @Transactional
    public TemplateInstance askUndo(@RestPath UUID id) {
        return undo.ask(place(visible(id)), ZoneId.of("UTC"));
    }

    @POST
    @Path("undo")
    @Transactional
    public Response undo(@RestPath UUID id) {
        Place place = place(visible(id));
        flash.say(undo.undo(place));
        trail.record(viewer.accountId(), id, Act.PEOPLE_IMPORT_UNDONE, id, "");
        return Response.seeOther(URI.create(place.back())).build();
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Place place(Organisation organisation) {
        String page = "/organisations/" + organisation.id();
        return new Place(
                organisation.id(),
                organisation.id(),
                viewer.accountId(),
                page + "/import",
                page,
                organisation.name(),
                new PeopleIntake(organisation.id(), directory));
    }
}
