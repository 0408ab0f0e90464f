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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Texts;

/** Before the first question about one person: what is asked, what is promised, and how a supervisor is shown. */
@Path("/answers/{nomination}")
@Produces(MediaType.TEXT_HTML)
class StartPages {
    private final Desk desk;
    private final Talks talks;

    StartPages(Desk desk, Talks talks) {
        this.desk = desk;
        this.talks = talks;
    }

    record Start(Paper paper, boolean withdrawn, boolean fault) {
        public boolean begun() {
            return !paper.ballot().writing().empty();
        }

        public String button() {
            Texts texts = paper.texts();
            if (!begun()) {
                return texts.of("ballot.start.begin");
            }
            return switch (paper.resume()) {
                case Part.CHECK -> texts.of("ballot.start.continue.check");
                case Part.COMMENTS -> texts.of("ballot.start.continue", texts.of("ballot.comments.title"));
                default ->
                    texts.of(
                            "ballot.start.continue",
                            paper.instrument()
                                    .part(paper.resume())
                                    .orElseThrow()
                                    .title());
            };
        }

        public String resume() {
            return paper.address(paper.resume());
        }

        public String first() {
            return paper.address(
                    paper.instrument().parts().isEmpty()
                            ? Part.COMMENTS
                            : paper.instrument().parts().getFirst().id());
        }

        public int statements() {
            return paper.instrument().items().size();
        }

        public int pages() {
            return paper.instrument().parts().size();
        }

        public int questions() {
            return paper.instrument().questionnaire().questions().size();
        }

        public boolean mixed() {
            return paper.ballot().writing().showing() == Showing.MIXED;
        }

        public boolean asMine() {
            return paper.ballot().writing().showing() == Showing.AS_MINE;
        }
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record start(Start view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record declined(Paper paper, List<Talks.Talk> talks) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response show(
            @PathParam("nomination") String nomination, @QueryParam("withdrawn") @Nullable String withdrawn) {
        Paper paper = desk.paper(nomination);
        if (paper.ballot().shut()) {
            return Reply.to(paper.address("sent"));
        }
        if (paper.ballot().isDeclined()) {
            return Reply.page(new declined(paper, talks.about(List.of(paper))));
        }
        return Reply.page(page(paper, withdrawn != null && !paper.ballot().isSent(), false));
    }

    /** A current supervisor chooses how to be shown; consent may be taken back, but is given only by sending. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        Posted posted = Posted.of(form, Set.of("showing"));
        Paper paper = desk.paper(nomination);
        Showing choice = posted.choice("showing", Showing.class);
        if (!paper.choosesShowing() || choice == Showing.UNDECIDED) {
            throw Reply.malformed();
        }
        if (choice == null) {
            return Reply.faulty(page(paper, false, true));
        }
        Paper saved = desk.save(paper, List.of(), ballot -> ballot.showing(choice));
        return Reply.to(saved.address(saved.resume()));
    }

    @POST
    @Path("/take-part")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takePart(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        Posted.of(form, Set.of());
        Paper paper = desk.paper(nomination);
        desk.save(paper, List.of(), ballot -> Optional.of(ballot.takePart()));
        return Reply.to(paper.address());
    }

    private static start page(Paper paper, boolean withdrawn, boolean fault) {
        return new start(new Start(paper, withdrawn, fault));
    }
}
