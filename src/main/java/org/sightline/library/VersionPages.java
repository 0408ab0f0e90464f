package org.sightline.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The way of a version: copied or begun as a draft, published or thrown away. */
@Path("/organisations/{id}/questionnaires")
@RolesAllowed(Viewer.ADMINISTRATOR)
class VersionPages {
    private final Wanted wanted;
    private final Drafting drafting;
    private final Obstacles obstacles;
    private final OwnQuestionnaires own;
    private final LibraryPages pages;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    VersionPages(
            Wanted wanted,
            Drafting drafting,
            Obstacles obstacles,
            OwnQuestionnaires own,
            LibraryPages pages,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.wanted = wanted;
        this.drafting = drafting;
        this.obstacles = obstacles;
        this.own = own;
        this.pages = pages;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @POST
    @Path("copies")
    @Transactional
    public Response copy(@RestPath UUID id, @RestForm @Nullable String of) {
        OwnQuestionnaire draft = drafting.copy(id, wanted.edition(id, of == null ? "" : of));
        return begun(id, draft);
    }

    @POST
    @Path("{key}/versions")
    @Transactional
    public Response next(@RestPath UUID id, @RestPath UUID key) {
        OwnQuestionnaire published = wanted.own(id, key);
        if (!published.published()) {
            throw new NotFoundException();
        }
        return begun(id, drafting.next(id, published));
    }

    @POST
    @Path("{key}/publication")
    @Transactional
    public Response publish(@RestPath UUID id, @RestPath UUID key) {
        OwnQuestionnaire draft = wanted.draft(id, key);
        List<Faults.Fault> found = new ArrayList<>();
        draft.missing().forEach((language, lacking) -> {
            if (lacking > 0) {
                found.add(Faults.Fault.of("languages", "library.fault.missing", language, lacking));
            }
        });
        found.addAll(obstacles.of(draft.edition()));
        if (!found.isEmpty()) {
            return Response.status(422)
                    .entity(pages.show(id, key.toString(), "current", new Faults(found)))
                    .build();
        }
        draft.publish();
        own.flush();
        trail.record(viewer.accountId(), id, Act.QUESTIONNAIRE_PUBLISHED, key, "");
        flash.say("questionnaire-published");
        return see(id, "/" + key);
    }

    @POST
    @Path("{key}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID key) {
        own.delete(wanted.draft(id, key));
        trail.record(viewer.accountId(), id, Act.QUESTIONNAIRE_CHANGED, key, "");
        flash.say("questionnaire-removed");
        return see(id, "");
    }

    private Response begun(UUID id, OwnQuestionnaire draft) {
        trail.record(viewer.accountId(), id, Act.QUESTIONNAIRE_CHANGED, draft.id(), "");
        flash.say("questionnaire-begun");
        return see(id, "/" + draft.id());
    }

    private static Response see(UUID id, String rest) {
        return Response.seeOther(URI.create("/organisations/" + id + "/questionnaires" + rest))
                .build();
    }
}
