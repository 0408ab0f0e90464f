package org.sightline.development;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.coaching.ReleasedReport;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The statements of the report, to be marked: pleased, surprised, to work on. */
@Path("/my/{id}/marks")
@RolesAllowed(Viewer.EXECUTIVE)
class MarkPages {
    private static final String MINE = "mine";

    /**
     * @param mine whether only marked statements are shown
     * @param count of all that are marked
     * @param overtaken whether another window has saved since the page was opened
     */
    record View(
            List<Statements.Block> blocks, boolean mine, int count, int version, boolean shared, boolean overtaken) {}

    private final OwnPages own;
    private final Pieces pieces;
    private final ReadResults results;
    private final MarkStatements marking;
    private final Reader reader;
    private final Flash flash;

    MarkPages(OwnPages own, Pieces pieces, ReadResults results, MarkStatements marking, Reader reader, Flash flash) {
        this.own = own;
        this.pieces = pieces;
        this.results = results;
        this.marking = marking;
        this.reader = reader;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "development", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record marks(ReleasedReport report, View view) implements TemplateInstance {}

    @GET
    public TemplateInstance form(@RestPath UUID id, @RestQuery @Nullable String show) {
        ReleasedReport report = own.opened(id);
        Kept kept = pieces.of(id, Piece.MARKS);
        boolean mine = MINE.equals(show);
        List<Statements.Block> blocks = Statements.of(results.of(report, reader.locale()), kept.content(), mine);
        return new marks(report, new View(blocks, mine, kept.content().size(), kept.version(), kept.shared(), false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath UUID id, MultivaluedMap<String, String> form) {
        ReleasedReport report = own.opened(id);
        Results about = results.of(report, reader.locale());
        boolean mine = MINE.equals(form.getFirst("show"));
        Map<String, Set<Marked>> sent = sent(about, form);
        if (marking.mark(id, sent, OwnPages.version(form.getFirst("version")))) {
            flash.say("marks-saved");
            return OwnPages.seeOther(id, "/marks" + (mine ? "?show=" + MINE : ""));
        }
        Kept kept = pieces.of(id, Piece.MARKS);
        Map<String, String> content = MarkStatements.merged(kept, sent);
        View view = new View(
                Statements.of(about, content, false), false, content.size(), kept.version(), kept.shared(), true);
        return Response.status(409).entity(new marks(report, view)).build();
    }

    /** What was chosen for every statement that the page showed. */
    private static Map<String, Set<Marked>> sent(Results about, MultivaluedMap<String, String> form) {
        Set<String> known = about.questionnaire().itemIds().collect(Collectors.toSet());
        Map<String, Set<Marked>> sent = new TreeMap<>();
        for (String id : form.getOrDefault("statement", List.of())) {
            if (known.contains(id)) {
                sent.put(id, Marked.sent(form.getOrDefault("mark-" + id, List.of())));
            }
        }
        return sent;
    }
}
