package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** Where a coach makes a report fit for its reader: which sections it has, and how its sentences are worded. */
@Path("/executives/{id}/studio")
@RolesAllowed(Viewer.COACH)
class StudioPages {
    private static final String WORDS = "words-";

    private final ExecutiveFiles files;
    private final ExecutiveReport report;
    private final StudioTable table;
    private final ReviseReport revising;
    private final Progress progress;
    private final ReportLog log;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    StudioPages(
            ExecutiveFiles files,
            ExecutiveReport report,
            StudioTable table,
            ReviseReport revising,
            Progress progress,
            ReportLog log,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.files = files;
        this.report = report;
        this.table = table;
        this.revising = revising;
        this.progress = progress;
        this.log = log;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** @param body the report as it would be, rendered by the report package, which escapes whatever people wrote */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record studio(ExecutiveFile file, Readiness readiness, StudioTable.View view, RawString body)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        ExecutiveFile file = file(id);
        Revision kept = table.kept(file);
        return page(file, kept, table.of(file, kept, kept, StudioTable.State.KEPT, Map.of()));
    }

    /** Saves, or only shows what the report would be. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revise(@RestPath UUID id, MultivaluedMap<String, String> form) {
        ExecutiveFile file = file(id);
        ReviseReport.Sent sent = sent(form);
        if ("look".equals(form.getFirst("act"))) {
            return again(200, file, sent, StudioTable.State.DRAFT, revising.faults(file, sent));
        }
        return switch (revising.revise(viewer.accountId(), id, sent)) {
            case ReviseReport.Outcome.Saved() -> {
                flash.say("report-revised");
                yield FilePages.seeOther(id, "/studio");
            }
            case ReviseReport.Outcome.Faulty faulty -> again(422, file, sent, StudioTable.State.DRAFT, faulty.faults());
            case ReviseReport.Outcome.Overtaken() -> again(409, file, sent, StudioTable.State.OVERTAKEN, Map.of());
            case ReviseReport.Outcome.Closed() -> {
                flash.say("released-already");
                yield FilePages.seeOther(id, "/studio");
            }
            case ReviseReport.Outcome.Absent() -> throw new NotFoundException();
        };
    }

    /** A letter to say that too few answered has nothing to revise. */
    private ExecutiveFile file(UUID id) {
        ExecutiveFile file = FilePages.readable(files.coachedBy(viewer.accountId(), id));
        return progress.of(file).filter(Readiness::reportable).map(_ -> file).orElseThrow(NotFoundException::new);
    }

    private Response again(
            int status,
            ExecutiveFile file,
            ReviseReport.Sent sent,
            StudioTable.State state,
            Map<String, ReviseReport.Fault> faults) {
        Revision draft = revising.drafted(file, sent, file.coach());
        return Response.status(status)
                .entity(page(file, draft, table.of(file, table.kept(file), draft, state, faults)))
                .build();
    }

    private studio page(ExecutiveFile file, Revision shown, StudioTable.View view) {
        log.recordReading(viewer.accountId(), file, clock.instant());
        Readiness readiness = progress.of(file).orElseThrow();
        return new studio(file, readiness, view, new RawString(report.html(file, shown)));
    }

    private static ReviseReport.Sent sent(MultivaluedMap<String, String> form) {
        Map<String, String> words = new TreeMap<>();
        form.forEach((field, values) -> {
            if (field.startsWith(WORDS)) {
                words.put(field.substring(WORDS.length()), Typed.plain(values.getFirst()));
            }
        });
        return new ReviseReport.Sent(
                words,
                new HashSet<>(Objects.requireNonNullElse(form.get("section"), List.of())),
                Objects.requireNonNullElse(form.getFirst("seen"), ""));
    }
}
