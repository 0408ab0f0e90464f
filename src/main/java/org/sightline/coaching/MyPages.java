package org.sightline.coaching;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.nomination.Naming;
import org.sightline.pledge.Pledge;
import org.sightline.pledge.Pledges;
import org.sightline.web.Reader;
import org.sightline.web.Skin;
import org.sightline.web.Viewer;

/** The executive's own page: what happens now, who sees what, and the report once the coach has released it. */
@Path("/my")
@RolesAllowed(Viewer.EXECUTIVE)
class MyPages {
    /**
     * @param step where the way stands, 0 while raters are named, else 1 to 3; everything between closing and release is one step to the executive
     * @param mayOpen whether nothing is asked any more before the report opens
     * @param preRead since when sections are open to be read before the conversation, null if none are
     * @param due days after the end on which the report comes by itself, null if it does not or has come
     * @param log before the release only what concerns the sections opened before
     */
    record Feedback(
            UUID id,
            String campaign,
            String organisation,
            String coach,
            int minimum,
            int step,
            Naming.Own naming,
            boolean erased,
            boolean mayOpen,
            LocalDate ends,
            @Nullable LocalDate released,
            boolean byItself,
            @Nullable LocalDate preRead,
            @Nullable Integer due,
            List<LogLine> log,
            List<Sequel.Door> doors) {}

    /** @param own whether the executive did it; {@code who} null if nobody did; {@code key} of the act's text */
    record LogLine(Instant at, ZoneId zone, @Nullable String who, boolean own, String key) {}

    private final ExecutiveFiles files;
    private final ReadReport reading;
    private final ExecutivesReading own;
    private final ReportLog log;
    private final Naming naming;
    private final List<Sequel> sequels;
    private final Pledges pledges;
    private final Viewer viewer;
    private final Skin skin;
    private final Reader reader;

    MyPages(
            ExecutiveFiles files,
            ReadReport reading,
            ExecutivesReading own,
            ReportLog log,
            Naming naming,
            @All List<Sequel> sequels,
            Pledges pledges,
            Viewer viewer,
            Skin skin,
            Reader reader) {
        this.files = files;
        this.reading = reading;
        this.own = own;
        this.log = log;
        this.naming = naming;
        this.sequels = sequels;
        this.pledges = pledges;
        this.viewer = viewer;
        this.skin = skin;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record my(List<Feedback> all, List<Pledge> pledges) implements TemplateInstance {}

    /** @param body rendered by the report package, which escapes whatever people wrote */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myReport(ExecutiveFile file, boolean wordsWait, boolean reportable, List<Sequel.Door> doors, RawString body)
            implements TemplateInstance {}

    /** @param body rendered by the report package, which escapes whatever people wrote */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myPreRead(ExecutiveFile file, RawString body) implements TemplateInstance {}

    @GET
    public TemplateInstance home() {
        return new my(
                files.ownedBy(viewer.accountId()).stream()
                        .map(this::feedback)
                        .filter(feedback ->
                                feedback.step() > 0 || feedback.naming().open())
                        .toList(),
                pledges.toPartOf(viewer.accountId(), reader.locale()));
    }

    @GET
    @Path("/{id}/report")
    public TemplateInstance report(@RestPath UUID id, @RestQuery @Nullable String document) {
        Print print = Print.of(document, null, Print.OWN).orElseThrow(NotFoundException::new);
        ExecutiveFile file = FilePages.open(files.ownedBy(viewer.accountId(), id), own);
        skin.of(file.campaignId());
        ReadReport.Own own = reading.ownOnTheWeb(viewer.accountId(), file, print);
        return new myReport(file, own.wordsWait(), own.reportable(), doors(id), new RawString(own.html()));
    }

    /** What was opened before the conversation; after the release the whole report has taken its place. */
    @GET
    @Path("/{id}/pre-read")
    public Response preRead(@RestPath UUID id) {
        ExecutiveFile file = FilePages.readable(files.ownedBy(viewer.accountId(), id));
        if (file.released()) {
            return Response.seeOther(URI.create("/my/" + id + "/report")).build();
        }
        if (file.openedOn() == null) {
            throw new NotFoundException();
        }
        FilePages.asked(file, own);
        skin.of(file.campaignId());
        return Response.ok(new myPreRead(file, new RawString(reading.inParts(viewer.accountId(), file))))
                .build();
    }

    @GET
    @Path("/{id}/report.pdf")
    public Response pdf(@RestPath UUID id, @RestQuery @Nullable String document, @RestQuery @Nullable String paper) {
        Print print = Print.of(document, paper, Print.OWN).orElseThrow(NotFoundException::new);
        ExecutiveFile file = FilePages.open(files.ownedBy(viewer.accountId(), id), own);
        return PdfPages.download(file, print, reading.ownAsPdf(viewer.accountId(), file, print), reader.texts());
    }

    private Feedback feedback(ExecutiveFile file) {
        int step = switch (file.stage()) {
            case PREPARING -> 0;
            case COLLECTING -> 1;
            case CLOSED, HELD, READY, PRE_READ, DEBRIEF_HELD -> 2;
            case RELEASED, ERASED -> 3;
        };
        return new Feedback(
                file.id(),
                file.campaign(),
                file.organisation(),
                file.coach(),
                file.minimum(),
                step,
                naming.own(viewer.accountId(), file.id(), file.campaignId(), file.coach()),
                file.erased(),
                file.stage() == Stage.RELEASED && own.mayOpen(file.id()),
                file.closedOn(),
                file.releasedOn(),
                file.byItself(),
                step == 2 ? file.openedOn() : null,
                step == 2 && file.stage() != Stage.HELD ? file.course().releaseAfter() : null,
                log.of(file).stream()
                        .filter(entry -> file.released() || entry.ofSections())
                        .map(entry -> line(file, entry))
                        .toList(),
                file.erased() ? List.of() : doors(file.id()));
    }

    private List<Sequel.Door> doors(UUID executive) {
        return sequels.stream()
                .flatMap(sequel -> sequel.doors(executive, true).stream())
                .toList();
    }

    private LogLine line(ExecutiveFile file, ReportLog.Entry entry) {
        return new LogLine(
                entry.at(), file.timeZone(), entry.actor(), viewer.accountId().equals(entry.actorId()), key(entry));
    }

    private static String key(ReportLog.Entry entry) {
        if (entry.actor() == null) {
            return "coaching.log.released-by-itself";
        }
        String act =
                "coaching.log." + entry.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (entry.act()) {
            case READING_SHARED, READING_WITHDRAWN -> act + "." + entry.detail();
            default -> act;
        };
    }
}
