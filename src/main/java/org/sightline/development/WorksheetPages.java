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
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.questionnaire.Theme;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The executive's own three steps through the report, and the way to the coach's words. */
@Path("/my/{id}")
@RolesAllowed(Viewer.EXECUTIVE)
class WorksheetPages {
    /**
     * @param about the theme, empty for the conclusions
     * @param over by how many characters it is too long, 0 if it fits
     */
    record Box(String field, String about, String question, String text, int over) {
        public String hint() {
            return question + ".hint";
        }

        public boolean step() {
            return !about.isEmpty();
        }
    }

    /** @param open whether something is written */
    record Sheet(String id, String title, String description, boolean open, List<Box> boxes) {}

    /**
     * @param waiting whether the coach's words are there and not yet opened
     * @param faulty boxes that hold too much
     */
    record View(
            List<Sheet> sheets,
            Box conclusions,
            WriteWorksheet.Seen seen,
            boolean worksheetShared,
            boolean conclusionsShared,
            boolean waiting,
            boolean overtaken,
            List<Box> faulty,
            int limit) {}

    private final OwnPages own;
    private final ReleasedReports reports;
    private final Readings readings;
    private final Pieces pieces;
    private final ReadResults results;
    private final WriteWorksheet writing;
    private final Reader reader;
    private final Flash flash;

    WorksheetPages(
            OwnPages own,
            ReleasedReports reports,
            Readings readings,
            Pieces pieces,
            ReadResults results,
            WriteWorksheet writing,
            Reader reader,
            Flash flash) {
        this.own = own;
        this.reports = reports;
        this.readings = readings;
        this.pieces = pieces;
        this.results = results;
        this.writing = writing;
        this.reader = reader;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "development", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record worksheet(ReleasedReport report, View view) implements TemplateInstance {}

    @GET
    @Path("/worksheet")
    public TemplateInstance form(@RestPath UUID id) {
        ReleasedReport report = own.opened(id);
        Kept steps = pieces.of(id, Piece.WORKSHEET);
        Kept conclusions = pieces.of(id, Piece.CONCLUSIONS);
        return new worksheet(report, view(report, Worksheet.of(steps, conclusions), false));
    }

    @POST
    @Path("/worksheet")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath UUID id, MultivaluedMap<String, String> form) {
        ReleasedReport report = own.opened(id);
        Worksheet sent = sent(results.of(report, reader.locale()), form);
        WriteWorksheet.Seen seen = new WriteWorksheet.Seen(
                OwnPages.version(form.getFirst("version")), OwnPages.version(form.getFirst("conclusions-version")));
        return switch (writing.write(id, sent, seen)) {
            case SAVED -> {
                flash.say("worksheet-saved");
                yield OwnPages.seeOther(id, "/worksheet");
            }
            case TOO_LONG -> again(422, report, view(report, sent, false));
            case OVERTAKEN -> again(409, report, view(report, sent, true));
        };
    }

    @POST
    @Path("/words")
    public Response words(@RestPath UUID id) {
        own.opened(id);
        writing.openWords(id);
        return OwnPages.seeOther(id, "/report#interpretation");
    }

    private View view(ReleasedReport report, Worksheet written, boolean overtaken) {
        Results about = results.of(report, reader.locale());
        List<Sheet> sheets =
                about.themes().stream().map(theme -> sheet(theme, written)).toList();
        Box conclusions = box(Worksheet.CONCLUSIONS, "", "development.conclusions", written.conclusions());
        Kept steps = pieces.of(report.id(), Piece.WORKSHEET);
        Kept ends = pieces.of(report.id(), Piece.CONCLUSIONS);
        return new View(
                sheets,
                conclusions,
                new WriteWorksheet.Seen(steps.version(), ends.version()),
                steps.shared(),
                ends.shared(),
                reports.interpreted(report)
                        && !readings.of(report.id()).orElseThrow().words(),
                overtaken,
                Stream.concat(sheets.stream().flatMap(sheet -> sheet.boxes().stream()), Stream.of(conclusions))
                        .filter(box -> box.over() > 0)
                        .toList(),
                Worksheet.LONGEST);
    }

    private static Sheet sheet(Theme theme, Worksheet written) {
        List<Box> boxes = Stream.of(Worksheet.Step.values())
                .map(step -> box(
                        step.field(theme.id()),
                        theme.title(),
                        step.question(),
                        written.steps().getOrDefault(step.key(theme.id()), "")))
                .toList();
        boolean open = boxes.stream().anyMatch(box -> !box.text().isEmpty());
        return new Sheet(theme.id(), theme.title(), theme.description(), open, boxes);
    }

    private static Box box(String field, String about, String question, String text) {
        return new Box(field, about, question, text, Math.max(0, Worksheet.length(text) - Worksheet.LONGEST));
    }

    private static Worksheet sent(Results about, MultivaluedMap<String, String> form) {
        Map<String, String> steps = new TreeMap<>();
        for (Theme theme : about.themes()) {
            for (Worksheet.Step step : Worksheet.Step.values()) {
                steps.put(step.key(theme.id()), Objects.requireNonNullElse(form.getFirst(step.field(theme.id())), ""));
            }
        }
        return new Worksheet(steps, Objects.requireNonNullElse(form.getFirst(Worksheet.CONCLUSIONS), ""));
    }

    private static Response again(int status, ReleasedReport report, View view) {
        return Response.status(status).entity(new worksheet(report, view)).build();
    }
}
