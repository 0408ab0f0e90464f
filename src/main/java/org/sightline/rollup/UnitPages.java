package org.sightline.rollup;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.directory.Levels;
import org.sightline.directory.ReportingLines;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** Where an administrator says, before answers end, to which part of the organisation each executive belongs. */
@Path("/campaigns/{id}/rollup")
@RolesAllowed(Viewer.ADMINISTRATOR)
class UnitPages {
    private final Campaigns campaigns;
    private final Executives executives;
    private final Units units;
    private final ReportingLines lines;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;

    UnitPages(
            Campaigns campaigns,
            Executives executives,
            Units units,
            ReportingLines lines,
            AuditTrail trail,
            Viewer viewer,
            Reader reader,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.executives = executives;
        this.units = units;
        this.lines = lines;
        this.trail = trail;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
    }

    /** An executive's line of the form; {@code unit} as typed. */
    record Row(UUID executive, String name, String unit) {}

    /** A part as it would be shown if every executive gets a report. */
    record Planned(String name, int executives) {}

    /**
     * @param open whether the parts can still be changed
     * @param planned empty if only the whole would be shown
     */
    @CheckedTemplate(basePath = "rollup", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record units(Campaign campaign, boolean open, List<Row> rows, List<Planned> planned, Faults faults)
            implements TemplateInstance {}

    /** @param propose "levels" to fill the form in by the reporting lines */
    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String propose) {
        Campaign campaign = visible(id);
        Map<UUID, Integer> levels = "levels".equals(propose)
                ? Levels.of(lines.of(campaign.organisationId()), LocalDate.now(clock))
                : Map.of();
        return page(
                campaign,
                units.of(id).stream()
                        .map(one -> new Row(one.executive(), one.name(), proposed(one, levels)))
                        .toList(),
                Faults.none());
    }

    /** Two lists of the same length: executives, and the unit of each. */
    @POST
    @Transactional
    public Response keep(@RestPath UUID id, @RestForm List<String> executive, @RestForm List<String> unit) {
        Campaign campaign = visible(id);
        if (!open(campaign) || executive.size() != unit.size()) {
            throw new NotFoundException();
        }
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < unit.size(); i++) {
            typed.put(executive.get(i), Typed.line(unit.get(i)));
        }
        List<Row> rows = units.of(id).stream()
                .map(one -> new Row(
                        one.executive(),
                        one.name(),
                        typed.getOrDefault(one.executive().toString(), "")))
                .toList();
        Faults faults = faults(rows);
        if (faults.any()) {
            return Response.status(422).entity(page(campaign, rows, faults)).build();
        }
        units.keep(id, rows.stream().collect(Collectors.toMap(Row::executive, Row::unit)));
        trail.record(viewer.accountId(), campaign.organisationId(), Act.ROLLUP_SET, id, "");
        flash.say("saved");
        return Response.seeOther(URI.create("/campaigns/" + id + "/rollup")).build();
    }

    private static Faults faults(List<Row> rows) {
        Optional<Row> tooLong =
                rows.stream().filter(row -> row.unit().length() > Units.LONGEST).findFirst();
        if (tooLong.isPresent()) {
            return Faults.of(
                    "unit-" + tooLong.get().executive(),
                    "rollup.fault.long",
                    tooLong.get().name(),
                    Units.LONGEST);
        }
        long different = rows.stream()
                .map(Row::unit)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .count();
        return different > Units.MOST
                ? Faults.of("unit-" + rows.getFirst().executive(), "rollup.fault.many", different, Units.MOST)
                : Faults.none();
    }

    private String proposed(Units.Placed one, Map<UUID, Integer> levels) {
        @Nullable Integer level = levels.get(one.person());
        return level == null ? one.unit() : reader.texts().of("rollup.level", level);
    }

    private units page(Campaign campaign, List<Row> rows, Faults faults) {
        return new units(campaign, open(campaign), rows, planned(campaign), faults);
    }

    /** By what is kept, not by what is typed. */
    private List<Planned> planned(Campaign campaign) {
        List<String> names = units.names(campaign.id());
        Map<UUID, Integer> places = units.of(campaign.id()).stream()
                .collect(Collectors.toMap(Units.Placed::executive, Units.Placed::place));
        return Parts.of(executives.of(campaign.id()).stream()
                        .map(one -> member(one, places))
                        .toList())
                .stream()
                .map(part -> new Planned(
                        part.units().stream()
                                .map(unit ->
                                        unit == Units.NONE ? reader.texts().of("rollup.rest") : names.get(unit - 1))
                                .collect(Collectors.joining(" + ")),
                        part.members().size()))
                .toList();
    }

    private static Member member(Executive executive, Map<UUID, Integer> places) {
        return new Member(
                executive.id(),
                executive.coachId().orElseGet(executive::id),
                places.getOrDefault(executive.id(), Units.NONE),
                Map.of());
    }

    private static boolean open(Campaign campaign) {
        return switch (campaign.state()) {
            case DRAFT, NOMINATING, COLLECTING -> true;
            case CLOSED, SEALED, ARCHIVED -> false;
        };
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
