package org.sightline.sheet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Message;

/** The steps of a file on its way, the same for every kind: its columns named, its faults mended, its twins told apart. */
@ApplicationScoped
public class SheetPages {
    private static final String UNUSED = "unused ";

    private final Stages stages;
    private final TakenFiles taken;

    SheetPages(Stages stages, TakenFiles taken) {
        this.stages = stages;
        this.taken = taken;
    }

    /** @param lacking the columns without which nothing can be taken, if they were not chosen */
    @CheckedTemplate(basePath = "sheet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record columns(
            Place place,
            String page,
            List<ColumnMapping.Column> columns,
            List<ColumnMapping.Choice> choices,
            List<String> lacking)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "sheet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record faults(Place place, String page, FaultGroups faults, int rows, int faultyRows) implements TemplateInstance {}

    @CheckedTemplate(basePath = "sheet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record twins(Place place, String page, List<Twin> twins, int more) implements TemplateInstance {}

    /** @param leftOut rows that are not to be taken */
    @CheckedTemplate(basePath = "sheet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record preview(Place place, String page, Plan plan, int leftOut) implements TemplateInstance {}

    /** @param leftOut rows that were not taken */
    @CheckedTemplate(basePath = "sheet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record done(Place place, String page, int leftOut) implements TemplateInstance {}

    /** What came of handing in a file: the way to its first step, or what is wrong with it as a whole. */
    public record Handed(Optional<Response> next, Optional<Message> fault) {}

    /** @param pasted the rows as a text, if no file was chosen */
    @Transactional
    public Handed hand(Place place, @Nullable FileUpload file, @Nullable String pasted) throws IOException {
        if (file != null && file.size() > HandedFile.LARGEST) {
            return new Handed(Optional.empty(), HandedFile.tooLarge());
        }
        Optional<String> text = file != null && file.size() > 0
                ? HandedFile.text(Files.readAllBytes(file.uploadedFile()))
                : Optional.of(Objects.requireNonNullElse(pasted, ""));
        Optional<Message> fault = text.map(HandedFile::unreadable).orElseGet(HandedFile::undecodable);
        return fault.isPresent()
                ? new Handed(Optional.empty(), fault)
                : new Handed(text.map(content -> stage(place, content)), fault);
    }

    /** Rows that the product itself put together, as if somebody had handed them in. */
    @Transactional
    public Response stage(Place place, String text) {
        return seeOther(place.page(stages.hand(place, HandedFile.plain(text))));
    }

    @Transactional
    public TemplateInstance look(Place place, UUID id) {
        Stage stage = stage(place, id);
        int leftOut = rows(stage.leftOut());
        if (stage.body().isEmpty()) {
            return new done(place, place.page(id), leftOut);
        }
        Sheet sheet = Sheet.of(stage.body());
        if (!new Columns(place.intake().names(), sheet).faults().isEmpty()) {
            return columns(place, id, sheet, List.of());
        }
        Plan plan = place.intake().plan(sheet);
        if (!plan.sound()) {
            return new faults(
                    place,
                    place.page(id),
                    FaultGroups.of(place.intake().names(), sheet, plan.faults()),
                    sheet.rows().size(),
                    FaultGroups.lines(plan.faults()).size());
        }
        List<Twin> twins = undecided(place, stage, sheet);
        return twins.isEmpty()
                ? new preview(place, place.page(id), plan, leftOut)
                : new twins(
                        place,
                        place.page(id),
                        shown(twins),
                        twins.size() - shown(twins).size());
    }

    /** Which column holds what. */
    @Transactional
    public Response name(Place place, UUID id, MultivaluedMap<String, String> form) {
        Stage stage = open(place, id);
        ColumnNames names = place.intake().names();
        Sheet sheet = Sheet.of(stage.body());
        Map<Integer, String> chosen = new SheetForm(form).columns(names, sheet);
        Sheet named =
                sheet.named(name -> names.has(name) ? UNUSED + name : name).named(chosen);
        List<String> lacking = names.required().stream()
                .filter(wanted -> !chosen.containsValue(wanted))
                .toList();
        if (!lacking.isEmpty()) {
            return Response.status(422)
                    .entity(columns(place, id, sheet.named(chosen), lacking))
                    .build();
        }
        stages.keep(stage.with(named.text()));
        return seeOther(place.page(id));
    }

    /** What was typed into the cells that had faults; rows that still have some may be left out at the same time. */
    @Transactional
    public Response mend(Place place, UUID id, MultivaluedMap<String, String> form) {
        Stage stage = open(place, id);
        SheetForm typed = new SheetForm(form);
        Sheet sheet = Sheet.of(stage.body());
        sheet = sheet.with(typed.cells(new Columns(place.intake().names(), sheet), sheet));
        if (typed.first("act").filter("leave-out"::equals).isPresent()) {
            Set<Integer> faulty = FaultGroups.lines(place.intake().plan(sheet).faults());
            Sheet out = sheet.only(faulty);
            String before = stage.leftOut();
            stage = stage.leavingOut((before.isEmpty() ? out : Sheet.of(before).and(out)).text());
            sheet = sheet.without(faulty);
        }
        stages.keep(stage.with(sheet.text()));
        return seeOther(place.page(id));
    }

    /** Who is one person and who is two. */
    @Transactional
    public Response tellApart(Place place, UUID id, MultivaluedMap<String, String> form) {
        Stage stage = open(place, id);
        SheetForm said = new SheetForm(form);
        Sheet sheet = Sheet.of(stage.body());
        Set<String> apart = new HashSet<>();
        for (Twin twin : shown(undecided(place, stage, sheet))) {
            Optional<Boolean> one = said.one(twin);
            if (one.isPresent() && one.get()) {
                sheet = place.intake().unite(sheet, twin);
            } else if (one.isPresent()) {
                apart.add(twin.key());
            }
        }
        stages.keep(stage.with(sheet.text()).apart(apart));
        return seeOther(place.page(id));
    }

    /** @return the way to what was left out, or back; empty if something still stands against taking the file */
    @Transactional
    public Optional<Response> confirm(Place place, UUID id) {
        Stage stage = open(place, id);
        Sheet sheet = Sheet.of(stage.body());
        if (!new Columns(place.intake().names(), sheet).faults().isEmpty()
                || !undecided(place, stage, sheet).isEmpty()) {
            return Optional.empty();
        }
        Changes changes = new Changes();
        if (!place.intake().take(sheet, changes).sound()) {
            return Optional.empty();
        }
        taken.keep(place, changes);
        if (stage.leftOut().isEmpty()) {
            stages.forget(id);
            return Optional.of(seeOther(place.back()));
        }
        stages.keep(stage.with(""));
        return Optional.of(seeOther(place.page(id)));
    }

    /** For a spreadsheet, to be mended and handed in again. */
    @Transactional
    public Response leftOut(Place place, UUID id) {
        Stage stage = stage(place, id);
        if (stage.leftOut().isEmpty()) {
            throw new NotFoundException();
        }
        return Response.ok(
                        "\uFEFF"
                                + stage.leftOut()
                                        .lines()
                                        .filter(line -> !line.isEmpty())
                                        .map(line -> line + "\r\n")
                                        .collect(Collectors.joining()),
                        "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rows-left-out-" + rows(stage.leftOut()) + ".csv\"")
                .build();
    }

    private static columns columns(Place place, UUID id, Sheet sheet, List<String> lacking) {
        ColumnNames names = place.intake().names();
        return new columns(
                place, place.page(id), ColumnMapping.columns(names, sheet), ColumnMapping.choices(sheet), lacking);
    }

    private static List<Twin> undecided(Place place, Stage stage, Sheet sheet) {
        return place.intake().twins(sheet).stream()
                .filter(twin -> !stage.apart().contains(twin.key()))
                .toList();
    }

    private static List<Twin> shown(List<Twin> twins) {
        return twins.subList(0, Math.min(twins.size(), FaultGroups.MOST_SHOWN));
    }

    private static int rows(String file) {
        return file.isEmpty() ? 0 : Sheet.of(file).rows().size();
    }

    private Stage stage(Place place, UUID id) {
        return stages.of(place, id).orElseThrow(NotFoundException::new);
    }

    /** One that is not taken yet. */
    private Stage open(Place place, UUID id) {
        Stage stage = stage(place, id);
        if (stage.body().isEmpty()) {
            throw new NotFoundException();
        }
        return stage;
    }

    private static Response seeOther(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
