package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The coach chooses what the executive may read on the web before the conversation. */
@Path("/executives/{id}/pre-read")
@RolesAllowed(Viewer.COACH)
class PreReadPages {
    /** A section that can be opened. */
    record Choice(String id, String title, boolean chosen) {}

    private final ExecutiveFiles files;
    private final OpenSections opening;
    private final PreReads preReads;
    private final Progress progress;
    private final Viewer viewer;
    private final Flash flash;

    PreReadPages(
            ExecutiveFiles files,
            OpenSections opening,
            PreReads preReads,
            Progress progress,
            Viewer viewer,
            Flash flash) {
        this.files = files;
        this.opening = opening;
        this.preReads = preReads;
        this.progress = progress;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param waiting comments without a decision, which keep the comments out of the choices */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record preRead(ExecutiveFile file, List<Choice> choices, int waiting, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        Set<String> chosen = preReads.of(id).map(PreRead::sections).orElse(PreRead.USUAL);
        return page(file(id), chosen, Faults.none());
    }

    @POST
    @Transactional
    public Response open(@RestPath UUID id, @RestForm("section") List<String> sections) {
        ExecutiveFile file = file(id);
        Set<String> chosen = new HashSet<>(sections);
        return switch (opening.open(viewer.accountId(), id, chosen)) {
            case OPENED, CLOSED -> {
                flash.say("sections-opened", file.name());
                yield FilePages.seeOther(id, "");
            }
            case NOTHING_CHOSEN ->
                Response.status(422)
                        .entity(page(file, chosen, Faults.of("sections", "coaching.pre-read.fault.nothing")))
                        .build();
            case RELEASED -> released(id);
            case ABSENT -> throw new NotFoundException();
        };
    }

    @POST
    @Path("/end")
    @Transactional
    public Response close(@RestPath UUID id) {
        ExecutiveFile file = file(id);
        return switch (opening.close(viewer.accountId(), id)) {
            case OPENED, CLOSED, NOTHING_CHOSEN -> {
                flash.say("sections-closed", file.name());
                yield FilePages.seeOther(id, "");
            }
            case RELEASED -> released(id);
            case ABSENT -> throw new NotFoundException();
        };
    }

    private Response released(UUID id) {
        flash.say("released-already");
        return FilePages.seeOther(id, "");
    }

    private ExecutiveFile file(UUID id) {
        return FilePages.readable(files.coachedBy(viewer.accountId(), id));
    }

    private TemplateInstance page(ExecutiveFile file, Set<String> chosen, Faults faults) {
        List<Choice> choices = opening.offered(file).stream()
                .map(part -> new Choice(part.id(), part.title(), chosen.contains(part.id())))
                .toList();
        return new preRead(
                file, choices, progress.of(file).map(Readiness::undecided).orElse(0), faults);
    }
}
