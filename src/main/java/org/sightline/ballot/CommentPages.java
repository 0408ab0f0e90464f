package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The page of open questions; what is written is never lost and never refused for what it says. */
@Path("/answers/{nomination}/comments")
@Produces(MediaType.TEXT_HTML)
class CommentPages {
    private final Desk desk;
    private final Papers papers;

    CommentPages(Desk desk, Papers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record comments(Comments view) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response show(@PathParam("nomination") String nomination, @QueryParam("hint") @Nullable String hint) {
        Paper paper = desk.paper(nomination);
        if (!paper.instrument().asksInWords()) {
            throw desk.nothing();
        }
        if (paper.ballot().shut() || paper.ballot().isDeclined() || paper.undecided()) {
            return Reply.to(paper.address());
        }
        Comments view = Comments.of(paper).of(papers.telltales(paper));
        return Reply.page(new comments(hint == null ? view : view.hinted()));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        Paper paper = desk.paper(nomination, CommentForm.writtenIn(form));
        Comments written = CommentForm.read(paper, Posted.of(form, CommentForm.fields(paper)));
        if (written.faulty()) {
            return Reply.faulty(new comments(written.of(papers.telltales(paper))));
        }
        Paper saved;
        try {
            saved = desk.save(paper, written.texts().values(), ballot -> ballot.write(written::mergedInto));
        } catch (BallotCodec.TooLarge e) {
            return Reply.faulty(new comments(written.of(papers.telltales(paper)).tooLarge()));
        }
        return switch (written.act()) {
            case "keep" -> Reply.silent();
            case "language" -> Reply.to(saved.address(Part.COMMENTS));
            case "later" -> Reply.to("/answers?saved=1");
            case "anyway" -> Reply.to(saved.address(saved.afterQuestions()));
            default -> {
                boolean hint =
                        Comments.of(saved).of(papers.telltales(saved)).hinted().hinting();
                yield Reply.to(
                        hint ? saved.address(Part.COMMENTS) + "?hint=1#hint" : saved.address(saved.afterQuestions()));
            }
        };
    }
}
