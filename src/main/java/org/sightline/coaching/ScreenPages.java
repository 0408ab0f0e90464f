package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.web.Viewer;

/** The report in a conversation: one section at a time, in large type, with nothing else on the screen. */
@Path("/executives/{id}/debrief/screen")
@RolesAllowed(Viewer.COACH)
class ScreenPages {
    private final ExecutiveFiles files;
    private final Slides slides;
    private final ExecutiveReport report;
    private final ReportLog log;
    private final Viewer viewer;
    private final Clock clock;

    ScreenPages(
            ExecutiveFiles files, Slides slides, ExecutiveReport report, ReportLog log, Viewer viewer, Clock clock) {
        this.files = files;
        this.slides = slides;
        this.report = report;
        this.log = log;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param body rendered by the report package, which escapes whatever people wrote */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record screen(ExecutiveFile file, Slide slide, RawString body) implements TemplateInstance {}

    @GET
    @Transactional
    public Response first(@RestPath UUID id) {
        ExecutiveFile file = file(id);
        return FilePages.seeOther(
                id,
                "/debrief/screen/"
                        + slides.first(file).orElseThrow(NotFoundException::new).id());
    }

    @GET
    @Path("/{section}")
    @Transactional
    public TemplateInstance one(@RestPath UUID id, @RestPath String section) {
        ExecutiveFile file = file(id);
        Slide slide = slides.onScreen(file, section).orElseThrow(NotFoundException::new);
        log.recordReading(viewer.accountId(), file, clock.instant());
        return new screen(file, slide, new RawString(report.html(file, section)));
    }

    private ExecutiveFile file(UUID id) {
        return FilePages.readable(files.coachedBy(viewer.accountId(), id));
    }
}
