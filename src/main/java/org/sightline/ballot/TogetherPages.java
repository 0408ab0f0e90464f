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

/** One page of statements, answered for several people at once; every ballot is kept by itself. */
@Path("/together/{group}/{part}")
@Produces(MediaType.TEXT_HTML)
class TogetherPages {
    private static final String GAPS_SEEN = "gaps";
    /** A nomination and a full stop. */
    private static final int PREFIX = 37;

    private final Desk desk;
    private final TogetherSheets sheets;
    private final CsrfTokenParameterProvider csrf;

    TogetherPages(Desk desk, TogetherSheets sheets, CsrfTokenParameterProvider csrf) {
        this.desk = desk;
        this.sheets = sheets;
        this.csrf = csrf;
    }

    @GET
    @PermitAll
    public Response show(
            @PathParam("group") String number,
            @PathParam("part") String part,
            @QueryParam("gaps") @Nullable String gaps) {
        Together group = desk.group(number);
        Part asked = group.instrument().part(part).orElseThrow(desk::nothing);
        if (group.ready().isEmpty()) {
            return Reply.to(group.address());
        }
        return Reply.page(sheets.page(group, asked, gaps != null, csrf.getToken()));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("group") String number, @PathParam("part") String part, MultivaluedMap<String, String> form) {
        Together group = desk.group(number);
        Part asked = group.instrument().part(part).orElseThrow(desk::nothing);
        Posted posted = Posted.of(form, fields(form, asked));
        int highest = group.instrument().questionnaire().scale().highest();
        List<Paper> answered = group.papers().stream()
                .filter(paper ->
                        !posted.ratings(prefix(paper), asked.itemIds(), highest).isEmpty())
                .toList();
        List<Paper> saved = desk.saveEach(answered, paper -> {
            Map<String, Integer> ratings = posted.ratings(prefix(paper), asked.itemIds(), highest);
            return ballot -> ballot.write(draft -> draft.rated(ratings));
        });
        return switch (posted.act()) {
            case "keep" -> Reply.silent();
            case "language" -> Reply.to(group.address(asked));
            case "later" -> Reply.to("/answers?saved=1");
            default -> {
                boolean ask = !posted.has(GAPS_SEEN) && !complete(group.with(saved), asked);
                yield Reply.to(ask ? group.address(asked) + "?gaps=1#gaps" : after(group, asked));
            }
        };
    }

    private static boolean complete(Together group, Part part) {
        return group.ready().stream()
                .allMatch(paper -> paper.ballot().writing().answered(part.itemIds())
                        == part.itemIds().size());
    }

    private static String after(Together group, Part part) {
        List<Part> parts = group.instrument().parts();
        return part.number() < parts.size() ? group.address(parts.get(part.number())) : "/answers?together=1";
    }

    /** Who is no longer asked about somebody on the page keeps what they say there about the others. */
    private static Set<String> fields(MultivaluedMap<String, String> form, Part part) {
        Set<String> fields = new HashSet<>(Set.of(GAPS_SEEN));
        form.keySet().stream()
                .filter(field -> field.length() > PREFIX && part.itemIds().contains(field.substring(PREFIX)))
                .forEach(fields::add);
        return fields;
    }

    private static String prefix(Paper paper) {
        return paper.nomination() + ".";
    }
}
