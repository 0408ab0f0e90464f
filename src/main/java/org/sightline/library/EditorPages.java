package org.sightline.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.Organisation;
import org.sightline.questionnaire.GivenIds;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** A draft, page by page: its title and scale, its themes, the statements of each, and the open questions. */
@Path("/organisations/{id}/questionnaires/{draft}/edit")
@RolesAllowed(Viewer.ADMINISTRATOR)
class EditorPages {
    private final Wanted wanted;
    private final OwnQuestionnaires own;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    EditorPages(Wanted wanted, OwnQuestionnaires own, AuditTrail trail, Viewer viewer, Flash flash) {
        this.wanted = wanted;
        this.own = own;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record part(Organisation organisation, UUID draft, Questionnaire questionnaire, PartView view, Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("{part}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID draft, @RestPath String part) {
        OwnQuestionnaire edited = wanted.draft(id, draft);
        Questionnaire it = known(edited, part);
        PartForm blank = PartForm.of(Map.of());
        return page(id, draft, it, PartView.of(it, part, blank, edited.saves()), Faults.none());
    }

    @POST
    @Path("{part}")
    @Transactional
    public Response save(
            @RestPath UUID id, @RestPath UUID draft, @RestPath String part, MultivaluedMap<String, String> form) {
        OwnQuestionnaire edited = wanted.draft(id, draft);
        PartForm typed = PartForm.of(form);
        Questionnaire worded = typed.worded(known(edited, part), part);
        if (typed.saves() != edited.saves()) {
            PartView view = PartView.of(worded, part, typed, edited.saves());
            return Response.status(409)
                    .entity(page(id, draft, worded, view, Faults.of("save", "library.fault.meanwhile")))
                    .build();
        }
        Questionnaire altered = typed.altered(worded, part, given(id, worded));
        Faults faults = Check.original(altered);
        if (faults.any()) {
            PartView view = PartView.of(worded, part, typed, edited.saves());
            return Response.status(422)
                    .entity(page(id, draft, worded, view, Added.fields(faults, worded, altered)))
                    .build();
        }
        edited.write(altered);
        own.flush();
        trail.record(viewer.accountId(), id, Act.QUESTIONNAIRE_CHANGED, draft, "");
        flash.say("saved");
        String next = PartView.known(altered, part) ? part : "themes";
        return Response.seeOther(URI.create("/organisations/" + id + "/questionnaires/" + draft + "/edit/" + next))
                .build();
    }

    private GivenIds given(UUID id, Questionnaire it) {
        return GivenIds.of(own.versions(id, it.id()).stream()
                .map(OwnQuestionnaire::questionnaire)
                .toList());
    }

    private static Questionnaire known(OwnQuestionnaire edited, String part) {
        Questionnaire it = edited.questionnaire();
        if (!PartView.known(it, part)) {
            throw new NotFoundException();
        }
        return it;
    }

    private TemplateInstance page(UUID id, UUID draft, Questionnaire it, PartView view, Faults faults) {
        return new part(wanted.organisation(id), draft, it, view, faults);
    }
}
