package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody a rater is asked about, with what is still to do. */
@Path("/answers")
@Produces(MediaType.TEXT_HTML)
class HubPages {
    private final Desk desk;
    private final Papers papers;

    HubPages(Desk desk, Papers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    record Hub(List<Paper> papers, boolean saved, boolean declining) {
        public LocalDate closesOn() {
            return papers.getFirst().closesOn();
        }

        /** How many are neither sent nor declined. */
        public long open() {
            return papers.stream().filter(paper -> !paper.ballot().finished()).count();
        }
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record hub(Hub view) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response show(
            @QueryParam("saved") @Nullable String saved, @QueryParam("declining") @Nullable String declining) {
        List<Paper> asked = papers.all(desk.session());
        if (asked.isEmpty()) {
            throw desk.nothing();
        }
        if (!asked.getFirst().open()) {
            throw Desk.tooLate(asked.getFirst().closesOn());
        }
        return Reply.page(new hub(new Hub(asked, saved != null, declining != null)));
    }
}
