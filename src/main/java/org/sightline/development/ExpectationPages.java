package org.sightline.development;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.coaching.ReleasedReport;
import org.sightline.questionnaire.Scale;
import org.sightline.questionnaire.Theme;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** Before the report opens: what the executive expects it to say, guess by guess, or nothing at all. */
@Path("/my/{id}/expectation")
@RolesAllowed(Viewer.EXECUTIVE)
class ExpectationPages {
    /**
     * One guess: of a theme, by a group.
     *
     * @param chosen 0 if none
     */
    record Row(String field, String group, int chosen) {}

    record Asked(String title, String description, List<Row> rows) {}

    /**
     * @param decided whether the report was opened, after which nothing can be changed
     * @param none whether nothing was chosen where something should be
     * @param before what was written down, once it stands
     */
    record View(boolean decided, boolean none, List<Scale.Point> points, List<Asked> themes, List<Passage> before) {}

    private final OwnPages own;
    private final Readings readings;
    private final Pieces pieces;
    private final ReadResults results;
    private final KeepExpectation keeping;
    private final Reader reader;
    private final Flash flash;

    ExpectationPages(
            OwnPages own,
            Readings readings,
            Pieces pieces,
            ReadResults results,
            KeepExpectation keeping,
            Reader reader,
            Flash flash) {
        this.own = own;
        this.readings = readings;
        this.pieces = pieces;
        this.results = results;
        this.keeping = keeping;
        this.reader = reader;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "development", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record expectation(ReleasedReport report, View view) implements TemplateInstance {}

    @GET
    public TemplateInstance form(@RestPath UUID id) {
        ReleasedReport report = own.open(id);
        Results about = results.of(report, reader.locale());
        if (!about.reportable()) {
            throw new RedirectionException(Response.Status.SEE_OTHER, URI.create("/my/" + id + next(report)));
        }
        Kept kept = pieces.of(id, Piece.EXPECTATION);
        return new expectation(report, view(about, kept.content(), readings.opened(id), false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath UUID id, MultivaluedMap<String, String> form) {
        ReleasedReport report = own.open(id);
        Results about = results.of(report, reader.locale());
        boolean skipping = "skip".equals(form.getFirst("act"));
        Map<String, Integer> guesses = skipping ? Map.of() : guesses(about, form);
        if (!skipping && guesses.isEmpty() && !readings.opened(id)) {
            return Response.status(422)
                    .entity(new expectation(report, view(about, Map.of(), false, true)))
                    .build();
        }
        if (!keeping.keep(id, guesses)) {
            flash.say("expectation-final");
            return OwnPages.seeOther(id, "/expectation");
        }
        return OwnPages.seeOther(id, next(report));
    }

    private static String next(ReleasedReport report) {
        return report.whole() ? "/report" : "/pre-read";
    }

    private View view(Results about, Map<String, String> content, boolean decided, boolean none) {
        List<Asked> themes = about.themes().stream()
                .map(theme -> new Asked(theme.title(), theme.description(), rows(about, theme, content)))
                .toList();
        return new View(
                decided,
                none,
                about.questionnaire().scale().points(),
                themes,
                decided ? Passages.of(about, Piece.EXPECTATION, content) : List.of());
    }

    private static List<Row> rows(Results about, Theme theme, Map<String, String> content) {
        return about.voices().stream()
                .map(voice -> new Row(
                        field(theme, voice),
                        voice.label(),
                        Integer.parseInt(content.getOrDefault(Guesses.key(theme.id(), voice.id()), "0"))))
                .toList();
    }

    /** Only points of the scale, of themes and groups that there are; whatever else was sent is passed over. */
    private static Map<String, Integer> guesses(Results about, MultivaluedMap<String, String> form) {
        Map<String, Integer> guesses = new TreeMap<>();
        for (Theme theme : about.themes()) {
            for (Results.Voice voice : about.voices()) {
                String sent = Objects.requireNonNullElse(form.getFirst(field(theme, voice)), "");
                about.questionnaire().scale().points().stream()
                        .map(Scale.Point::value)
                        .filter(value -> sent.equals(Integer.toString(value)))
                        .findFirst()
                        .ifPresent(value -> guesses.put(Guesses.key(theme.id(), voice.id()), value));
            }
        }
        return guesses;
    }

    private static String field(Theme theme, Results.Voice voice) {
        return "guess-" + theme.id() + "-" + voice.id();
    }
}
