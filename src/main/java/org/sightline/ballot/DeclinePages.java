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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Not answering about somebody, in two steps, so that no scanner of links does it; it can be undone. */
@Path("/answers/{nomination}/decline")
@Produces(MediaType.TEXT_HTML)
class DeclinePages {
    private final Desk desk;

    DeclinePages(Desk desk) {
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record decline(Paper paper, List<Reason> reasons) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response ask(@PathParam("nomination") String nomination) {
        Paper paper = desk.paper(nomination);
        if (paper.ballot().finished()) {
            return Reply.to(paper.address());
        }
        return Reply.page(new decline(
                paper,
                Arrays.stream(Reason.values())
                        .filter(reason -> reason != Reason.UNSAID)
                        .toList()));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        Posted posted = Posted.of(form, Set.of("reason"));
        Reason reason = Objects.requireNonNullElse(posted.choice("reason", Reason.class), Reason.UNSAID);
        Paper paper = desk.paper(nomination);
        desk.save(paper, List.of(), ballot -> Optional.of(ballot.decline(reason).orElse(ballot)));
        return Reply.to(paper.address());
    }
}
