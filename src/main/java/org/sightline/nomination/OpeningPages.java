package org.sightline.nomination;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Quota;
import org.sightline.campaign.Quotas;
import org.sightline.rater.RosterView;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Asking the executives of a campaign to name their raters, and how far they are. */
@Path("/campaigns/{id}/nomination")
@RolesAllowed(Viewer.ADMINISTRATOR)
class OpeningPages {
    /** Days from today on which raters are to be named, unless somebody chooses otherwise. */
    private static final int USUAL = 7;

    private final Campaigns campaigns;
    private final Openings openings;
    private final OpenNomination opening;
    private final RosterView view;
    private final Proposals proposals;
    private final Quotas quotas;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    OpeningPages(
            Campaigns campaigns,
            Openings openings,
            OpenNomination opening,
            RosterView view,
            Proposals proposals,
            Quotas quotas,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.openings = openings;
        this.opening = opening;
        this.view = view;
        this.proposals = proposals;
        this.quotas = quotas;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** How far one executive is. What is on an executive's own list is not counted: it is nobody's business yet. */
    record Row(UUID id, String name, @Nullable String coach, int approved, long waiting) {}

    /** What is asked for in one relationship. */
    record Wanted(String relationship, int minimum, int recommended) {}

    /** @param unasked how many have not been written to */
    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record opening(Campaign campaign, List<Row> rows, List<Wanted> wanted, int unasked, String day, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Campaign campaign = preparing(id);
        LocalDate usual = earlier(campaign.today(clock.instant()).plusDays(USUAL), campaign.closesOn());
        String day = openings.findByIdOptional(id)
                .map(Opening::closesOn)
                .orElse(usual)
                .toString();
        return page(campaign, day, Faults.none());
    }

    @POST
    @Transactional
    public Response open(@RestPath UUID id, @RestForm @Nullable String day) {
        Campaign campaign = preparing(id);
        String typed = Objects.requireNonNullElse(day, "").strip();
        Optional<LocalDate> until = day(typed);
        Faults faults = new Faults(faults(campaign, typed, until));
        if (faults.any()) {
            return Response.status(422).entity(page(campaign, typed, faults)).build();
        }
        if (opening.open(id, until.orElseThrow(), viewer.accountId())) {
            flash.say("nomination-opened");
        }
        return Response.seeOther(URI.create("/campaigns/" + id + "/nomination")).build();
    }

    private List<Faults.Fault> faults(Campaign campaign, String typed, Optional<LocalDate> until) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (until.isEmpty()) {
            faults.add(Faults.Fault.of("day", "nomination.fault.day", typed));
        } else if (until.get().isBefore(campaign.today(clock.instant()))) {
            faults.add(Faults.Fault.of("day", "nomination.fault.day.past"));
        } else if (until.get().isAfter(campaign.closesOn())) {
            faults.add(Faults.Fault.of("day", "nomination.fault.day.late", campaign.closesOn()));
        }
        List<RosterView.ExecutiveRow> executives = view.of(campaign.id());
        if (executives.isEmpty()) {
            faults.add(Faults.Fault.of("executives", "nomination.fault.no-executive"));
        }
        executives.stream()
                .filter(executive -> executive.coachId() == null)
                .forEach(executive ->
                        faults.add(Faults.Fault.of("executives", "nomination.fault.no-coach", executive.name())));
        return faults;
    }

    private opening page(Campaign campaign, String day, Faults faults) {
        List<RosterView.ExecutiveRow> executives = view.of(campaign.id());
        Map<UUID, Long> waiting = proposals.waiting(
                executives.stream().map(RosterView.ExecutiveRow::id).toList());
        List<Row> rows = executives.stream()
                .map(executive -> new Row(
                        executive.id(),
                        executive.name(),
                        executive.coach(),
                        executive.others().size(),
                        waiting.getOrDefault(executive.id(), 0L)))
                .toList();
        Map<Relationship, Quota> asked = quotas.of(campaign.id());
        List<Wanted> wanted = asked.entrySet().stream()
                .filter(quota -> quota.getValue().recommended() > 0)
                .map(quota -> new Wanted(
                        quota.getKey().id(),
                        quota.getValue().minimum(),
                        quota.getValue().recommended()))
                .toList();
        return new opening(
                campaign, rows, wanted, opening.unasked(campaign.id()).size(), day, faults);
    }

    private Campaign preparing(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
