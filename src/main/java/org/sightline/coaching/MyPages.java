package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The executive's own page: what happens now, who sees what, and the report once the coach has released it. */
@Path("/my")
@RolesAllowed(Viewer.EXECUTIVE)
class MyPages {
    /**
     * @param step where the way stands, 1 to 3; everything between closing and release is one step to the executive
     * @param mayOpen whether nothing is asked any more before the report opens
     * @param log empty before the release
     */
    record Feedback(
            UUID id,
            String campaign,
            String organisation,
            String coach,
            int minimum,
            int step,
            boolean erased,
            boolean mayOpen,
            LocalDate ends,
            @Nullable LocalDate released,
            List<LogLine> log) {}

    /** @param own whether the executive did it; {@code key} of the act's text */
    record LogLine(Instant at, ZoneId zone, String who, boolean own, String key) {}

    private final ExecutiveFiles files;
    private final ReadReport reading;
    private final ExecutivesReading own;
    private final ReportLog log;
    private final Viewer viewer;
    private final Reader reader;

    MyPages(
            ExecutiveFiles files,
            ReadReport reading,
            ExecutivesReading own,
            ReportLog log,
            Viewer viewer,
            Reader reader) {
        this.files = files;
        this.reading = reading;
        this.own = own;
        this.log = log;
        this.viewer = viewer;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record my(List<Feedback> all) implements TemplateInstance {}

    /** @param body rendered by the report package, which escapes whatever people wrote */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myReport(ExecutiveFile file, boolean wordsWait, RawString body) implements TemplateInstance {}

    @GET
    public TemplateInstance home() {
        return new my(files.ownedBy(viewer.accountId()).stream()
                .filter(file -> file.stage() != Stage.PREPARING)
                .map(this::feedback)
                .toList());
    }

    @GET
    @Path("/{id}/report")
    public TemplateInstance report(@RestPath UUID id) {
        ExecutiveFile file = open(id);
        ReadReport.Own own = reading.ownOnTheWeb(viewer.accountId(), file);
        return new myReport(file, own.wordsWait(), new RawString(own.html()));
    }

    @GET
    @Path("/{id}/report.pdf")
    public Response pdf(@RestPath UUID id, HttpServerResponse answer) {
        ExecutiveFile file = open(id);
        return PdfPages.download(file, reading.ownAsPdf(viewer.accountId(), file), reader.texts(), answer);
    }

    /**
     * Before the release there is nothing here, not to be told from a report that does not exist; before it is opened for
     * the first time, the executive is asked what it is expected to say.
     */
    private ExecutiveFile open(UUID id) {
        ExecutiveFile file =
                FilePages.readable(files.ownedBy(viewer.accountId(), id).filter(ExecutiveFile::released));
        if (!own.mayOpen(id)) {
            throw new RedirectionException(Response.Status.SEE_OTHER, URI.create("/my/" + id + "/expectation"));
        }
        return file;
    }

    private Feedback feedback(ExecutiveFile file) {
        int step = switch (file.stage()) {
            case PREPARING, COLLECTING -> 1;
            case CLOSED, HELD, READY -> 2;
            case RELEASED, ERASED -> 3;
        };
        return new Feedback(
                file.id(),
                file.campaign(),
                file.organisation(),
                file.coach(),
                file.minimum(),
                step,
                file.erased(),
                file.stage() == Stage.RELEASED && own.mayOpen(file.id()),
                file.closedOn(),
                file.releasedOn(),
                file.released()
                        ? log.of(file).stream().map(entry -> line(file, entry)).toList()
                        : List.of());
    }

    private LogLine line(ExecutiveFile file, ReportLog.Entry entry) {
        return new LogLine(
                entry.at(), file.timeZone(), entry.actor(), entry.actorId().equals(viewer.accountId()), key(entry));
    }

    private static String key(ReportLog.Entry entry) {
        String act =
                "coaching.log." + entry.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return entry.detail().isEmpty() ? act : act + "." + entry.detail();
    }
}
