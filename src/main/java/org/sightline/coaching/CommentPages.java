package org.sightline.coaching;

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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Every comment as it will be printed, with what the coach decides about it; one form, saved as a whole. */
@Path("/executives/{id}/comments")
@RolesAllowed(Viewer.COACH)
class CommentPages {
    private final ExecutiveFiles files;
    private final CommentTable table;
    private final ReviewComments reviewing;
    private final Viewer viewer;
    private final Flash flash;

    CommentPages(ExecutiveFiles files, CommentTable table, ReviewComments reviewing, Viewer viewer, Flash flash) {
        this.files = files;
        this.table = table;
        this.reviewing = reviewing;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record comments(ExecutiveFile file, CommentTable.View view) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        ExecutiveFile file = file(id);
        return new comments(file, table.of(file, Map.of(), Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(@RestPath UUID id, MultivaluedMap<String, String> form) {
        ExecutiveFile file = file(id);
        Map<Integer, Draft> drafts = Draft.typed(form);
        boolean keepRest = "keep-rest".equals(form.getFirst("act"));
        return switch (reviewing.review(viewer.accountId(), id, drafts, keepRest)) {
            case ReviewComments.Outcome.Saved saved -> {
                if (saved.undecided() == 0) {
                    flash.say("comments-done");
                    yield FilePages.seeOther(id, "");
                }
                flash.say("comments-saved", Integer.toString(saved.undecided()));
                yield FilePages.seeOther(id, "/comments");
            }
            case ReviewComments.Outcome.Faulty faulty ->
                Response.status(422)
                        .entity(new comments(file, table.of(file, drafts, faulty.faults())))
                        .build();
            case ReviewComments.Outcome.Closed() -> {
                flash.say("released-already");
                yield FilePages.seeOther(id, "/comments");
            }
            case ReviewComments.Outcome.Absent() -> throw new NotFoundException();
        };
    }

    private ExecutiveFile file(UUID id) {
        return FilePages.readable(files.coachedBy(viewer.accountId(), id));
    }
}
