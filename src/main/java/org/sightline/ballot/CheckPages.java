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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.questionnaire.OpenQuestion;

/** The last look at one's own answers before they are sent. */
@Path("/answers/{nomination}")
@Produces(MediaType.TEXT_HTML)
class CheckPages {
    private final Desk desk;

    CheckPages(Desk desk) {
        this.desk = desk;
    }

    /** How far one page of statements is answered. */
    record Progress(Part part, long answered, long cannotSay) {
        public int total() {
            return part.items().size();
        }
    }

    record Check(Paper paper, List<Question> questions, boolean empty) {
        static Check of(Paper paper, boolean empty) {
            return new Check(paper, Question.of(paper), empty);
        }

        public String title() {
            return paper.texts().of("ballot.check.title");
        }

        public String back() {
            return paper.asksForLineage() ? paper.address(Part.LINEAGE) : paper.beforeLineage();
        }

        public boolean asMine() {
            return paper.ballot().writing().showing() == Showing.AS_MINE;
        }

        public String cannotSay() {
            return paper.instrument().questionnaire().scale().cannotSay();
        }

        public int statements() {
            return paper.instrument().items().size();
        }

        public int eligibleFrom() {
            return paper.instrument().questionnaire().eligibleFrom();
        }

        public List<Progress> progress() {
            Answers draft = paper.ballot().writing();
            return paper.instrument().parts().stream()
                    .map(part -> new Progress(
                            part,
                            draft.answered(part.itemIds()),
                            draft.answered(part.itemIds()) - draft.points(part.itemIds())))
                    .toList();
        }

        public String text(String id) {
            return paper.ballot().writing().words().getOrDefault(id, "");
        }

        /** The label of the chosen option, empty if none was chosen. */
        public String label(Question.Choice choice) {
            return choice.options().stream()
                    .filter(option -> option.id().equals(text(choice.id())))
                    .map(OpenQuestion.Option::label)
                    .findFirst()
                    .orElse("");
        }

        public boolean said(Question question) {
            return question.boxes().stream().anyMatch(box -> !text(box.id()).isEmpty())
                    || question.choices().stream()
                            .anyMatch(choice -> !text(choice.id()).isEmpty());
        }

        public boolean silent() {
            return questions.stream().noneMatch(this::said);
        }
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record check(Check view) implements TemplateInstance {}

    @GET
    @Path("/check")
    @PermitAll
    public Response show(@PathParam("nomination") String nomination) {
        Paper paper = desk.paper(nomination);
        if (paper.ballot().shut() || paper.ballot().isDeclined() || paper.undecided()) {
            return Reply.to(paper.address());
        }
        return Reply.page(new check(Check.of(paper, false)));
    }

    /** Sent twice is sent once. */
    @POST
    @Path("/send")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        Posted.of(form, Set.of());
        Paper paper = desk.paper(nomination);
        if (paper.undecided() && !paper.ballot().shut()) {
            return Reply.to(paper.address());
        }
        if (!paper.ballot().shut() && paper.ballot().writing().empty()) {
            return Reply.faulty(new check(Check.of(paper, true)));
        }
        desk.save(paper, List.of(), ballot -> ballot.shut() ? Optional.of(ballot) : ballot.send());
        return Reply.to(paper.address("sent"));
    }
}
