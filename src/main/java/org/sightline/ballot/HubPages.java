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
    private final Talks talks;

    HubPages(Desk desk, Talks talks) {
        this.desk = desk;
        this.talks = talks;
    }

    record Hub(List<Paper> papers, List<Talks.Talk> talks, boolean saved, boolean declining, boolean together) {
        public LocalDate closesOn() {
            return papers.getFirst().closesOn();
        }

        /** Those who can be answered side by side. */
        public List<Together> groups() {
            return Together.of(papers).stream().filter(Together::offered).toList();
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
            @QueryParam("saved") @Nullable String saved,
            @QueryParam("declining") @Nullable String declining,
            @QueryParam("together") @Nullable String together) {
        List<Paper> papers = desk.asked();
        return Reply.page(
                new hub(new Hub(papers, talks.about(papers), saved != null, declining != null, together != null)));
    }
}
