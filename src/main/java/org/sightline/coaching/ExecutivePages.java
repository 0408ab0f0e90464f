package org.sightline.coaching;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.account.FreshProof;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.nomination.Naming;
import org.sightline.pledge.Pledge;
import org.sightline.pledge.Pledges;
import org.sightline.rater.Preview;
import org.sightline.rater.Previews;
import org.sightline.report.ReportLanguages;
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

    /** A way to see one part only, or all. */
    record Choice(String id, String text, int count, boolean chosen) {}

    /** What waits for the coach first, then what is on its way, then what is done. */
    private static final Map<String, List<Stage>> PARTS = parts();

    private final ExecutiveFiles files;
    private final Campaigns campaigns;
    private final Previews previews;
    private final Naming naming;
    private final Pledges pledges;
    private final Progress progress;
    private final ReadReport reading;
    private final BundleTable bundles;
    private final ExecutivesReading own;
    private final List<Sequel> sequels;
    private final Viewer viewer;
    private final Reader reader;

    ExecutivePages(
            ExecutiveFiles files,
            Campaigns campaigns,
            Previews previews,
            Naming naming,
            Pledges pledges,
            Progress progress,
            ReadReport reading,
            BundleTable bundles,
            ExecutivesReading own,
            @All List<Sequel> sequels,
            Viewer viewer,
            Reader reader) {
        this.files = files;
        this.campaigns = campaigns;
        this.previews = previews;
        this.naming = naming;
        this.pledges = pledges;
        this.progress = progress;
        this.reading = reading;
        this.bundles = bundles;
        this.own = own;
        this.sequels = sequels;
        this.viewer = viewer;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record executives(
            List<Part> parts, List<Choice> choices, boolean none, BundleTable.View bundles, List<Pledge> pledges)
            implements TemplateInstance {}

    /**
     * @param shared what the executive shows of their own reading
     * @param naming whether raters can be named and approved now
     * @param waiting how many proposals wait for approval
     * @param doors to where it goes on after the report
     */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record executive(
            ExecutiveFile file,
            Message next,
            @Nullable Readiness readiness,
            @Nullable Preview coming,
            String rules,
            List<Message> shared,
            List<Reader.Language> languages,
            boolean naming,
            long waiting,
            List<Sequel.Door> doors)
            implements TemplateInstance {}

    /** @param body rendered by the report package, which escapes whatever people wrote */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record preview(ExecutiveFile file, RawString body) implements TemplateInstance {}

    /** @param stage one of the parts by its id; every part if there is none of that name */
    @GET
    public TemplateInstance list(@RestQuery @Nullable String stage) {
        List<ExecutiveFile> all = files.coachedBy(viewer.accountId());
        String shown = stage != null && PARTS.containsKey(stage) ? stage : "";
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "coaching.part.all", all.size(), shown.isEmpty()));
        List<Part> parts = new ArrayList<>();
        Map<UUID, Long> waiting =
                naming.waitingForCoach(all.stream().map(ExecutiveFile::id).toList());
        PARTS.forEach((id, stages) -> {
            List<ExecutiveFile> within =
                    all.stream().filter(file -> stages.contains(file.stage())).toList();
            if (!within.isEmpty() || id.equals(shown)) {
                choices.add(new Choice(id, "coaching.part." + id, within.size(), id.equals(shown)));
            }
            if (!within.isEmpty() && (shown.isEmpty() || id.equals(shown))) {
                parts.add(new Part(
                        "coaching.part." + id,
                        within.stream().map(file -> row(file, waiting)).toList()));
            }
        });
        return new executives(
                parts,
                choices,
                all.isEmpty(),
                bundles.of(viewer.accountId(), all),
                pledges.toPartOf(viewer.accountId(), reader.locale()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance file(@RestPath UUID id) {
        ExecutiveFile file = coached(id).orElseThrow(NotFoundException::new);
        var readiness = progress.of(file);
        Campaign campaign = campaigns.required(file.campaignId());
        Map<UUID, Long> waiting = naming.waitingForCoach(List.of(id));
        Preview coming = previews.of(campaign, id).orElse(null);
        return new executive(
                file,
                next(file, readiness, waiting),
                readiness.orElse(null),
                coming,
                previews.rules(campaign),
                file.stage() == Stage.RELEASED ? own.shared(id) : List.of(),
                languages(file),
                (campaign.nominating() || campaign.collecting()) && naming.approvedByCoach(campaign.id()),
                waiting.getOrDefault(id, 0L),
                sequels.stream()
                        .flatMap(sequel -> sequel.doors(id, false).stream())
                        .toList());
    }

    @GET
    @Path("/{id}/report")
    public TemplateInstance preview(@RestPath UUID id, @RestQuery @Nullable String document) {
        ExecutiveFile file = withReport(id);
        Print print = Print.of(document, null, Print.ALL).orElseThrow(NotFoundException::new);
        return new preview(file, new RawString(reading.onTheWeb(viewer.accountId(), file, print)));
    }

    @GET
    @Path("/{id}/report.pdf")
    @FreshProof
    public Response pdf(@RestPath UUID id, @RestQuery @Nullable String document, @RestQuery @Nullable String paper) {
        ExecutiveFile file = withReport(id);
        Print print = Print.of(document, paper, Print.ALL).orElseThrow(NotFoundException::new);
        return PdfPages.download(file, print, reading.asPdf(viewer.accountId(), file, print), reader.texts());
    }

    /** In which the report can be written, by their own names. */
    private static List<Reader.Language> languages(ExecutiveFile file) {
        String chosen = file.reportLanguage().getLanguage();
        return ReportLanguages.offered().stream()
                .map(tag -> Reader.Language.of(tag, chosen))
                .toList();
    }

    private Optional<ExecutiveFile> coached(UUID id) {
        return files.coachedBy(viewer.accountId(), id);
    }

    private ExecutiveFile withReport(UUID id) {
        return FilePages.readable(coached(id));
    }

    private static Map<String, List<Stage>> parts() {
        Map<String, List<Stage>> parts = new LinkedHashMap<>();
        parts.put("ready", List.of(Stage.READY));
        parts.put("pre-read", List.of(Stage.PRE_READ));
        parts.put("debrief-held", List.of(Stage.DEBRIEF_HELD));
        parts.put("coming", List.of(Stage.HELD, Stage.CLOSED, Stage.COLLECTING, Stage.PREPARING));
        parts.put("released", List.of(Stage.RELEASED));
        parts.put("erased", List.of(Stage.ERASED));
        return Collections.unmodifiableMap(parts);
    }

    private Row row(ExecutiveFile file, Map<UUID, Long> waiting) {
        var readiness = file.stage() == Stage.READY || file.stage() == Stage.DEBRIEF_HELD
                ? progress.of(file)
                : Optional.<Readiness>empty();
        return new Row(file.id(), file.name(), file.campaign(), file.organisation(), next(file, readiness, waiting));
    }

    /** Proposals to approve come before waiting for the campaign. */
    private static Message next(ExecutiveFile file, Optional<Readiness> readiness, Map<UUID, Long> waiting) {
        Long proposals = waiting.get(file.id());
        return file.collecting() && proposals != null
                ? Message.of("nomination.next.waiting", proposals)
                : NextStep.of(file, readiness);
    }
}
