package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
            LocalDate ends,
            @Nullable LocalDate released,
            List<LogLine> log) {}

    /** @param own whether the executive did it; {@code key} of the act's text */
    record LogLine(Instant at, ZoneId zone, String who, boolean own, String key) {}

    private final ExecutiveFiles files;
    private final ReadReport reading;
    private final ReportLog log;
    private final Viewer viewer;
    private final Reader reader;

    MyPages(ExecutiveFiles files, ReadReport reading, ReportLog log, Viewer viewer, Reader reader) {
        this.files = files;
        this.reading = reading;
        this.log = log;
        this.viewer = viewer;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record my(List<Feedback> all) implements TemplateInstance {}

    /** @param body rendered by the report package, which escapes whatever people wrote */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myReport(ExecutiveFile file, RawString body) implements TemplateInstance {}

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
        ExecutiveFile file = released(id);
        return new myReport(file, new RawString(reading.onTheWeb(viewer.accountId(), file)));
    }

    @GET
    @Path("/{id}/report.pdf")
    public Response pdf(@RestPath UUID id, HttpServerResponse answer) {
        ExecutiveFile file = released(id);
        return PdfPages.download(file, reading.asPdf(viewer.accountId(), file), reader.texts(), answer);
    }

    /** Before the release there is nothing here, not to be told from a report that does not exist. */
    private ExecutiveFile released(UUID id) {
        return FilePages.readable(files.ownedBy(viewer.accountId(), id).filter(ExecutiveFile::released));
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
                file.closedOn(),
                file.releasedOn(),
                file.released()
                        ? log.of(file).stream().map(entry -> line(file, entry)).toList()
                        : List.of());
    }

    private LogLine line(ExecutiveFile file, ReportLog.Entry entry) {
        return new LogLine(
                entry.at(),
                file.timeZone(),
                entry.actor(),
                entry.actorId().equals(viewer.accountId()),
                "coaching.log." + entry.act().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
