package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.rater.Preview;
import org.sightline.rater.Previews;
import org.sightline.system.Message;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The coach's executives, and the file of each. */
@Path("/executives")
@RolesAllowed(Viewer.COACH)
class ExecutivePages {
    /** One line of the list; {@code next} says what to do. */
    record Row(UUID id, String name, String campaign, String organisation, Message next) {}

    /** Executives at about the same point, under the key of their heading. */
    record Part(String heading, List<Row> rows) {}

    private final ExecutiveFiles files;
    private final Campaigns campaigns;
    private final Previews previews;
    private final Progress progress;
    private final ReadReport reading;
    private final ExecutivesReading own;
    private final Viewer viewer;
    private final Reader reader;

    ExecutivePages(
            ExecutiveFiles files,
            Campaigns campaigns,
            Previews previews,
            Progress progress,
            ReadReport reading,
            ExecutivesReading own,
            Viewer viewer,
            Reader reader) {
        this.files = files;
        this.campaigns = campaigns;
        this.previews = previews;
        this.progress = progress;
        this.reading = reading;
        this.own = own;
        this.viewer = viewer;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record executives(List<Part> parts) implements TemplateInstance {}

    /** @param shared what the executive shows of their own reading */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record executive(
            ExecutiveFile file,
            Message next,
            @Nullable Readiness readiness,
            @Nullable Preview coming,
            String rules,
            List<Message> shared)
            implements TemplateInstance {}

    /** @param body rendered by the report package, which escapes whatever people wrote */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record preview(ExecutiveFile file, RawString body) implements TemplateInstance {}

    @GET
    public TemplateInstance list() {
        List<ExecutiveFile> all = files.coachedBy(viewer.accountId());
        return new executives(List.of(
                        part("coaching.part.ready", all, List.of(Stage.READY)),
                        part(
                                "coaching.part.coming",
                                all,
                                List.of(Stage.HELD, Stage.CLOSED, Stage.COLLECTING, Stage.PREPARING)),
                        part("coaching.part.released", all, List.of(Stage.RELEASED)),
                        part("coaching.part.erased", all, List.of(Stage.ERASED)))
                .stream()
                .filter(part -> !part.rows().isEmpty())
                .toList());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance file(@RestPath UUID id) {
        ExecutiveFile file = coached(id).orElseThrow(NotFoundException::new);
        var readiness = progress.of(file);
        Campaign campaign = campaigns.required(file.campaignId());
        Preview coming = previews.of(campaign, id).orElse(null);
        return new executive(
                file,
                NextStep.of(file, readiness),
                readiness.orElse(null),
                coming,
                previews.rules(campaign),
                file.stage() == Stage.RELEASED ? own.shared(id) : List.of());
    }

    @GET
    @Path("/{id}/report")
    public TemplateInstance preview(@RestPath UUID id) {
        ExecutiveFile file = withReport(id);
        return new preview(file, new RawString(reading.onTheWeb(viewer.accountId(), file)));
    }

    @GET
    @Path("/{id}/report.pdf")
    public Response pdf(@RestPath UUID id, HttpServerResponse answer) {
        ExecutiveFile file = withReport(id);
        return PdfPages.download(file, reading.asPdf(viewer.accountId(), file), reader.texts(), answer);
    }

    private Optional<ExecutiveFile> coached(UUID id) {
        return files.coachedBy(viewer.accountId(), id);
    }

    private ExecutiveFile withReport(UUID id) {
        return FilePages.readable(coached(id));
    }

    private Part part(String heading, List<ExecutiveFile> all, List<Stage> stages) {
        return new Part(
                heading,
                all.stream()
                        .filter(file -> stages.contains(file.stage()))
                        .map(this::row)
                        .toList());
    }

    private Row row(ExecutiveFile file) {
        var readiness = file.stage() == Stage.READY ? progress.of(file) : Optional.<Readiness>empty();
        return new Row(file.id(), file.name(), file.campaign(), file.organisation(), NextStep.of(file, readiness));
    }
}
