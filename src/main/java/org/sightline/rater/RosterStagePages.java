package org.sightline.rater;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** A file that was handed in, on its way into a campaign: its columns named, its faults mended, its changes counted. */
@Path("/campaigns/{id}/import/{stage}")
@RolesAllowed(Viewer.ADMINISTRATOR)
class RosterStagePages {
    private static final Pattern CELL = Pattern.compile("cell-(\\d{1,7})-([a-z_]{1,30})");
    private static final String COLUMN = "column-";
    private static final String UNUSED = "unused ";

    private final Campaigns campaigns;
    private final RosterStages stages;
    private final RosterImport roster;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    RosterStagePages(
            Campaigns campaigns,
            RosterStages stages,
            RosterImport roster,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.stages = stages;
        this.roster = roster;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param lacking the columns without which nothing can be taken, if they were not chosen */
    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rosterColumns(
            Campaign campaign,
            String page,
            List<RosterMapping.Column> columns,
            List<RosterMapping.Choice> choices,
            List<String> lacking)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rosterFaults(Campaign campaign, String page, RosterFaults faults, int rows, int faultyRows)
            implements TemplateInstance {}

    /** @param leftOut rows that are not to be taken */
    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rosterPreview(Campaign campaign, String page, RosterPlan plan, int leftOut) implements TemplateInstance {}

    /** @param leftOut rows that were not taken */
    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rosterDone(Campaign campaign, String page, int leftOut) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance look(@RestPath UUID id, @RestPath UUID stage) {
        Campaign campaign = draft(id);
        RosterStage staged = staged(campaign, stage);
        int leftOut = rows(staged.leftOut());
        if (staged.body().isEmpty()) {
            return new rosterDone(campaign, page(id, stage), leftOut);
        }
        RosterSheet sheet = RosterSheet.of(staged.body());
        if (!named(sheet)) {
            return columns(campaign, stage, sheet, List.of());
        }
        RosterPlan plan = roster.plan(campaign, RosterFile.read(sheet));
        if (!plan.sound()) {
            return new rosterFaults(
                    campaign,
                    page(id, stage),
                    RosterFaults.of(sheet, plan.faults()),
                    sheet.rows().size(),
                    RosterFaults.lines(plan.faults()).size());
        }
        return new rosterPreview(campaign, page(id, stage), plan, leftOut);
    }

    /** Which column holds what. */
    @POST
    @Path("/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response name(@RestPath UUID id, @RestPath UUID stage, MultivaluedMap<String, String> form) {
        Campaign campaign = draft(id);
        RosterStage staged = open(campaign, stage);
        RosterSheet sheet = RosterSheet.of(staged.body());
        Map<Integer, String> names = new HashMap<>();
        for (RosterMapping.Column column : RosterMapping.columns(sheet)) {
            String chosen = form.getFirst(COLUMN + column.name());
            if (chosen != null
                    && chosen.matches("\\d{1,4}")
                    && Integer.parseInt(chosen) < sheet.header().size()) {
                names.putIfAbsent(Integer.parseInt(chosen), column.name());
            }
        }
        RosterSheet named =
                sheet.named(name -> named(name) ? UNUSED + name : name).named(names);
        List<String> lacking = RosterColumns.REQUIRED.stream()
                .filter(wanted -> !names.containsValue(wanted))
                .toList();
        if (!lacking.isEmpty()) {
            return Response.status(422)
                    .entity(columns(campaign, stage, sheet.named(names), lacking))
                    .build();
        }
        stages.keep(staged.with(named.text()));
        return seeOther(id, stage);
    }

    /** What was typed into the cells that had faults; rows that still have some may be left out at the same time. */
    @POST
    @Path("/mend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response mend(@RestPath UUID id, @RestPath UUID stage, MultivaluedMap<String, String> form) {
        Campaign campaign = draft(id);
        RosterStage staged = open(campaign, stage);
        RosterSheet sheet = RosterSheet.of(staged.body());
        RosterColumns columns = new RosterColumns(sheet.line(), sheet.header());
        Map<Integer, Map<Integer, String>> typed = new HashMap<>();
        form.forEach((field, values) -> {
            Matcher cell = CELL.matcher(field);
            if (cell.matches()) {
                typed.computeIfAbsent(Integer.parseInt(cell.group(1)), _ -> new HashMap<>())
                        .put(columns.place(cell.group(2)), values.getFirst().strip());
            }
        });
        sheet = sheet.with(typed);
        String leftOut = staged.leftOut();
        if ("leave-out".equals(form.getFirst("act"))) {
            Set<Integer> faulty = RosterFaults.lines(
                    roster.plan(campaign, RosterFile.read(sheet)).faults());
            RosterSheet out = sheet.only(faulty);
            leftOut = (leftOut.isEmpty() ? out : RosterSheet.of(leftOut).and(out)).text();
            sheet = sheet.without(faulty);
        }
        stages.keep(new RosterStage(stage, sheet.text(), leftOut));
        return seeOther(id, stage);
    }

    @POST
    @Path("/confirmation")
    @Transactional
    public Response confirm(@RestPath UUID id, @RestPath UUID stage) {
        Campaign campaign = draft(id);
        RosterStage staged = open(campaign, stage);
        RosterPlan taken = roster.take(campaign, RosterFile.read(RosterSheet.of(staged.body())));
        if (!taken.sound()) {
            return seeOther(id, stage);
        }
        trail.record(viewer.accountId(), campaign.organisationId(), Act.PEOPLE_IMPORTED, id, "");
        flash.say("roster-imported");
        if (staged.leftOut().isEmpty()) {
            stages.forget(stage);
            return Response.seeOther(URI.create("/campaigns/" + id)).build();
        }
        stages.keep(staged.with(""));
        return seeOther(id, stage);
    }

    /** For a spreadsheet, to be mended and handed in again. */
    @GET
    @Path("/left-out.csv")
    @Transactional
    public Response leftOut(@RestPath UUID id, @RestPath UUID stage) {
        RosterStage staged = staged(draft(id), stage);
        if (staged.leftOut().isEmpty()) {
            throw new NotFoundException();
        }
        RosterSheet sheet = RosterSheet.of(staged.leftOut());
        return Response.ok(
                        "\uFEFF"
                                + staged.leftOut()
                                        .lines()
                                        .filter(line -> !line.isEmpty())
                                        .reduce("", (a, b) -> a + b + "\r\n"),
                        "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rows-left-out-" + sheet.rows().size() + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private rosterColumns columns(Campaign campaign, UUID stage, RosterSheet sheet, List<String> lacking) {
        return new rosterColumns(
                campaign,
                page(campaign.id(), stage),
                RosterMapping.columns(sheet),
                RosterMapping.choices(sheet),
                lacking);
    }

    private static boolean named(RosterSheet sheet) {
        return new RosterColumns(sheet.line(), sheet.header()).faults().isEmpty();
    }

    private static boolean named(String column) {
        String name = RosterColumns.name(column);
        return RosterColumns.REQUIRED.contains(name) || RosterColumns.OPTIONAL.contains(name);
    }

    private static int rows(String file) {
        return file.isEmpty() ? 0 : RosterSheet.of(file).rows().size();
    }

    private RosterStage staged(Campaign campaign, UUID stage) {
        return stages.of(campaign.id(), viewer.accountId(), stage).orElseThrow(NotFoundException::new);
    }

    /** One that is not taken yet. */
    private RosterStage open(Campaign campaign, UUID stage) {
        RosterStage staged = staged(campaign, stage);
        if (staged.body().isEmpty()) {
            throw new NotFoundException();
        }
        return staged;
    }

    private Campaign draft(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::draft)
                .orElseThrow(NotFoundException::new);
    }

    private static String page(UUID campaign, UUID stage) {
        return "/campaigns/" + campaign + "/import/" + stage;
    }

    private static Response seeOther(UUID campaign, UUID stage) {
        return Response.seeOther(URI.create(page(campaign, stage))).build();
    }
}
