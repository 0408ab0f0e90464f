package org.sightline.monitor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.sheet.CsvFile;
import org.sightline.system.Texts;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** How far a campaign is, for its administrators, and for a coach as far as the executives entrusted to them. */
@Path("/campaigns")
@RolesAllowed({Viewer.ADMINISTRATOR, Viewer.COACH})
class MonitorPages {
    private static final String AT_RISK = "risk";

    private final Campaigns campaigns;
    private final Watch watch;
    private final MailDays mails;
    private final Viewer viewer;
    private final Reader reader;
    private final Clock clock;

    MonitorPages(Campaigns campaigns, Watch watch, MailDays mails, Viewer viewer, Reader reader, Clock clock) {
        this.campaigns = campaigns;
        this.watch = watch;
        this.mails = mails;
        this.viewer = viewer;
        this.reader = reader;
        this.clock = clock;
    }

    /** One executive as the page says it. */
    record Row(Watched executive, String report, List<String> forecast) {
        static Row of(Watched executive, int minimum, Texts texts) {
            List<String> sentences = executive.prospect().sentences(minimum, texts);
            return new Row(executive, sentences.getFirst(), sentences.subList(1, sentences.size()));
        }
    }

    /** A coach to choose. */
    record Coach(String id, String name, boolean chosen) {}

    /**
     * The page.
     *
     * @param known whether the lights have been looked up
     * @param all how many executives there are, whatever is chosen
     */
    @CheckedTemplate(basePath = "monitor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record monitor(
            Campaign campaign,
            boolean administrator,
            long daysLeft,
            MailDays.Days mails,
            boolean known,
            int all,
            int atRisk,
            boolean onlyAtRisk,
            List<Coach> coaches,
            List<Row> rows)
            implements TemplateInstance {}

    @GET
    @Path("{id}/monitor")
    @Transactional
    public TemplateInstance show(
            @RestPath UUID id, @RestQuery @Nullable String coach, @RestQuery @Nullable String show) {
        boolean administrator = administers(id);
        Campaign campaign = visible(id);
        List<Watched> all = watched(campaign, administrator);
        boolean onlyAtRisk = AT_RISK.equals(show);
        String chosen = Objects.requireNonNullElse(coach, "");
        return new monitor(
                campaign,
                administrator,
                Math.max(0, ChronoUnit.DAYS.between(campaign.today(clock.instant()), campaign.closesOn())),
                mails.of(campaign),
                all.stream().flatMap(one -> one.groups().stream()).noneMatch(group -> group.light() == Light.UNKNOWN),
                all.size(),
                (int) all.stream().filter(Watched::atRisk).count(),
                onlyAtRisk,
                coaches(all, chosen),
                all.stream()
                        .filter(one -> !onlyAtRisk || one.atRisk())
                        .filter(one -> chosen.isEmpty() || chosen.equals(Objects.toString(one.coachId(), "")))
                        .map(one -> Row.of(one, campaign.minimum(), reader.texts()))
                        .toList());
    }

    @GET
    @Path("{id}/monitor.csv")
    @Transactional
    public Response csv(@RestPath UUID id) {
        Campaign campaign = visible(id);
        CsvFile file = LightsFile.of(watched(campaign, administers(id)), campaign.minimum(), reader.texts());
        return Response.ok(file.text(), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lights.csv\"")
                .build();
    }

    /** Of a campaign that takes no answers, yet or any more, there is nothing to watch. */
    private List<Watched> watched(Campaign campaign, boolean administrator) {
        return campaign.collecting()
                ? watch.of(campaign).stream()
                        .filter(one -> administrator || viewer.accountId().equals(one.coachId()))
                        .toList()
                : List.of();
    }

    private static List<Coach> coaches(List<Watched> all, String chosen) {
        return all.stream()
                .filter(one -> one.coachId() != null)
                .map(one -> new Coach(
                        Objects.toString(one.coachId()), one.coach(), chosen.equals(Objects.toString(one.coachId()))))
                .distinct()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    private boolean administers(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).isPresent();
    }

    private Campaign visible(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .or(() -> campaigns.coachedBy(viewer.accountId(), id))
                .orElseThrow(NotFoundException::new);
    }
}
