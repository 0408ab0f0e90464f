package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The coach's private notes, section by section: to prepare the conversation, and beside the screen while it is held. */
@Path("/executives/{id}/notes")
@RolesAllowed(Viewer.COACH)
class NotePages {
    /** @param body empty if nothing is written there */
    record Row(String place, String title, String body) {}

    /**
     * @param other the text that another window saved, null if none did
     * @param saved when it was written, null if never
     */
    record View(
            Slide slide,
            String body,
            int version,
            @Nullable Instant saved,
            @Nullable String other,
            Faults faults,
            int length,
            int limit) {}

    private final ExecutiveFiles files;
    private final Slides slides;
    private final Notes notes;
    private final ExecutiveReport report;
    private final ReportLog log;
    private final Reader reader;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    NotePages(
            ExecutiveFiles files,
            Slides slides,
            Notes notes,
            ExecutiveReport report,
            ReportLog log,
            Reader reader,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.files = files;
        this.slides = slides;
        this.notes = notes;
        this.report = report;
        this.log = log;
        this.reader = reader;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record notes(ExecutiveFile file, List<Row> rows) implements TemplateInstance {}

    /** @param section as it stands in the report, empty for the whole */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record note(ExecutiveFile file, View view, RawString section) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance all(@RestPath UUID id) {
        ExecutiveFile file = file(id);
        Map<String, Note> written = notes.of(viewer.accountId(), id);
        List<Row> rows = new ArrayList<>();
        rows.add(row(Note.WHOLE, reader.texts().of("coaching.notes.whole"), written));
        slides.of(file).forEach(part -> rows.add(row(part.id(), part.title(), written)));
        return new notes(file, rows);
    }

    @GET
    @Path("/{place}")
    @Transactional
    public TemplateInstance one(@RestPath UUID id, @RestPath String place) {
        ExecutiveFile file = file(id);
        Slide slide = slide(file, place);
        Note known = notes.of(viewer.accountId(), id).get(place);
        return page(file, slide, known, known == null ? "" : known.body(), null, Faults.none());
    }

    @POST
    @Path("/{place}")
    @Transactional
    public Response write(
            @RestPath UUID id,
            @RestPath String place,
            @RestForm @Nullable String body,
            @RestForm @Nullable Integer version) {
        ExecutiveFile file = file(id);
        Slide slide = slide(file, place);
        String sent = Typed.plain(Objects.requireNonNullElse(body, ""));
        int length = sent.codePointCount(0, sent.length());
        Note known = notes.of(viewer.accountId(), id).get(place);
        if (length > Note.LONGEST) {
            Faults faults = Faults.of("body", "coaching.notes.too-long", length, Note.LONGEST);
            return again(422, page(file, slide, known, sent, null, faults));
        }
        boolean same = known != null && known.body().equals(sent);
        int seen = Objects.requireNonNullElse(version, 0);
        if (!same && !notes.write(viewer.accountId(), id, place, sent, seen, clock.instant())) {
            return again(409, page(file, slide, known, sent, known == null ? "" : known.body(), Faults.none()));
        }
        flash.say("note-saved");
        return FilePages.seeOther(id, "/notes/" + place);
    }

    private ExecutiveFile file(UUID id) {
        return FilePages.readable(files.coachedBy(viewer.accountId(), id));
    }

    /** A section of the report, or the whole before them. */
    private Slide slide(ExecutiveFile file, String place) {
        return place.equals(Note.WHOLE)
                ? Slide.whole(reader.texts().of("coaching.notes.whole"), slides.of(file))
                : slides.at(file, place).orElseThrow(NotFoundException::new);
    }

    private note page(
            ExecutiveFile file, Slide slide, @Nullable Note known, String body, @Nullable String other, Faults faults) {
        boolean whole = slide.part().id().equals(Note.WHOLE);
        if (!whole) {
            log.recordReading(viewer.accountId(), file, clock.instant());
        }
        View view = new View(
                slide,
                body,
                known == null ? 0 : known.version(),
                known == null ? null : known.writtenAt(),
                other,
                faults,
                body.codePointCount(0, body.length()),
                Note.LONGEST);
        String section = whole ? "" : report.html(file, slide.part().id());
        return new note(file, view, new RawString(section));
    }

    private static Row row(String place, String title, Map<String, Note> written) {
        Note note = written.get(place);
        return new Row(place, title, note == null ? "" : note.body());
    }

    private static Response again(int status, note page) {
        return Response.status(status).entity(page).build();
    }
}
