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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Before the first question about several people: what is asked, what is promised, and how a supervisor is shown. */
@Path("/together/{group}")
@Produces(MediaType.TEXT_HTML)
class TogetherStartPages {
    private static final String SHOWING = "showing.";

    private final Desk desk;

    TogetherStartPages(Desk desk) {
        this.desk = desk;
    }

    /** @param faulty whether the rater was asked how to be shown, and has not said it of everybody */
    record Start(Together group, boolean faulty) {
        public Paper any() {
            return group.papers().getFirst();
        }

        public String title() {
            return any().texts().of("ballot.together.heading", group.open().size());
        }

        public List<Paper> choosing() {
            return group.open().stream().filter(Paper::choosesShowing).toList();
        }

        /** Who interprets the answers, each once. */
        public String coaches() {
            return group.open().stream().map(Paper::coach).distinct().collect(Collectors.joining(", "));
        }

        public int statements() {
            return group.instrument().items().size();
        }

        public int pages() {
            return group.instrument().parts().size();
        }

        public boolean begun() {
            return group.open().stream()
                    .anyMatch(paper -> !paper.ballot().writing().empty());
        }

        /** Of whom it is still to be said. */
        public List<Paper> unsaid() {
            return faulty ? group.open().stream().filter(Paper::undecided).toList() : List.of();
        }

        public boolean shown(Paper paper, String showing) {
            return paper.ballot().writing().showing().name().equals(showing);
        }
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record together(Start view) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response show(@PathParam("group") String number) {
        Together group = desk.group(number);
        return group.open().isEmpty() ? Reply.to("/answers") : Reply.page(new together(new Start(group, false)));
    }

    /** A current supervisor chooses for each of them, as on the page of one person. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@PathParam("group") String number, MultivaluedMap<String, String> form) {
        Together group = desk.group(number);
        List<Paper> choosing =
                group.papers().stream().filter(Paper::choosesShowing).toList();
        Posted posted =
                Posted.of(form, choosing.stream().map(TogetherStartPages::field).collect(Collectors.toSet()));
        Map<UUID, Showing> choices = choosing.stream()
                .filter(paper -> posted.has(field(paper)))
                .collect(Collectors.toMap(Paper::nomination, paper -> choice(posted, paper)));
        List<Paper> saved = desk.saveEach(
                choosing.stream()
                        .filter(paper -> choices.containsKey(paper.nomination()))
                        .toList(),
                paper -> ballot -> ballot.showing(Objects.requireNonNull(choices.get(paper.nomination()))));
        Together now = group.with(saved);
        if (now.open().stream().anyMatch(Paper::undecided)) {
            return Reply.faulty(new together(new Start(now, true)));
        }
        return Reply.to(now.address(now.resume().orElse(now.instrument().parts().getFirst())));
    }

    private static Showing choice(Posted posted, Paper paper) {
        Showing choice = posted.choice(field(paper), Showing.class);
        if (choice == null || choice == Showing.UNDECIDED) {
            throw Reply.malformed();
        }
        return choice;
    }

    private static String field(Paper paper) {
        return SHOWING + paper.nomination();
    }
}
