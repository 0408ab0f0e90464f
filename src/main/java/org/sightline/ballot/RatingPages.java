package org.sightline.ballot;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One page of statements: every answer is kept when the page is left, and nobody is forced to answer. */
@Path("/answers/{nomination}")
@Produces(MediaType.TEXT_HTML)
class RatingPages {
    private static final String GAPS_SEEN = "gaps";

    private final Desk desk;
    private final Sheets sheets;
    private final CsrfTokenParameterProvider csrf;

    RatingPages(Desk desk, Sheets sheets, CsrfTokenParameterProvider csrf) {
        this.desk = desk;
        this.sheets = sheets;
        this.csrf = csrf;
    }

    @GET
    @Path("/{part}")
    @PermitAll
    public Response show(
            @PathParam("nomination") String nomination,
            @PathParam("part") String part,
            @QueryParam("gaps") @Nullable String gaps) {
        Paper paper = desk.paper(nomination);
        Part asked = paper.instrument().part(part).orElseThrow(desk::nothing);
        if (paper.ballot().shut() || paper.ballot().isDeclined() || paper.undecided()) {
            return Reply.to(paper.address());
        }
        return Reply.page(sheets.page(paper, asked, gaps != null, csrf.getToken()));
    }

    @POST
    @Path("/{part}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("nomination") String nomination,
            @PathParam("part") String part,
            MultivaluedMap<String, String> form) {
        Paper paper = desk.paper(nomination);
        Instrument instrument = paper.instrument();
        Part asked = instrument.part(part).orElseThrow(desk::nothing);
        Set<String> known = new HashSet<>(asked.itemIds());
        known.add(GAPS_SEEN);
        Posted posted = Posted.of(form, known);
        Map<String, Integer> ratings = posted.ratings(
                asked.itemIds(), instrument.questionnaire().scale().highest());
        Paper saved = desk.save(paper, List.of(), ballot -> ballot.write(draft -> draft.rated(ratings)));
        return switch (posted.act()) {
            case "keep" -> Reply.silent();
            case "language" -> Reply.to(saved.address(asked.id()));
            case "later" -> Reply.to("/answers?saved=1");
            default -> {
                boolean ask = !posted.has(GAPS_SEEN)
                        && saved.ballot().writing().answered(asked.itemIds())
                                < asked.itemIds().size();
                yield Reply.to(ask ? saved.address(asked.id()) + "?gaps=1#gaps" : saved.address(saved.after(asked)));
            }
        };
    }
}
