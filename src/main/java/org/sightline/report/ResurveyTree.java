package org.sightline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Group;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Prose;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.scoring.GroupLabels;
import org.sightline.scoring.Pairing;
import org.sightline.scoring.ScorecardChange;
import org.sightline.scoring.ScorecardChange.Change;
import org.sightline.scoring.ScorecardChange.ThemeChange;
import org.sightline.scoring.ScorecardChange.Word;
import org.sightline.scoring.Snapshot;

/** What lies between two surveys: all together, group by group, then and now within each, and how to read it. */
final class ResurveyTree {
    private static final int SEAL = 16;

    private final Resurvey resurvey;
    private final Material before;
    private final Material now;
    private final ReportTexts texts;
    private final GroupLabels labels;
    private final ScorecardChange change;
    private final ChangePlot plot;

    private ResurveyTree(Resurvey resurvey) {
        this.resurvey = resurvey;
        // both are told in the language of the later one
        this.before = new Material(new ReportInput(
                resurvey.before().scorecard(),
                resurvey.now().questionnaire(),
                resurvey.before()
                        .facts()
                        .on(
                                resurvey.now().facts().edition().paper(),
                                resurvey.now().facts().locale())));
        this.now = new Material(resurvey.now());
        this.texts = now.texts;
        this.labels = GroupLabels.in(texts.locale());
        this.change =
                ScorecardChange.of(resurvey.before().scorecard(), resurvey.now().scorecard());
        this.plot = new ChangePlot(now, change.themes());
    }

    static List<Block> of(Resurvey resurvey) {
        ResurveyTree tree = new ResurveyTree(resurvey);
        List<Block> sections = new ArrayList<>();
        sections.add(tree.section("change", true));
        if (!tree.change.pairing().units().isEmpty()) {
            sections.add(tree.section("groups", true));
        }
        if (!tree.thenAndNow().isEmpty()) {
            sections.add(tree.section("then", false));
        }
        sections.add(tree.section("reading", false));
        return List.copyOf(sections);
    }

    /** The first section alone. */
    static Section brief(Resurvey resurvey) {
        return new ResurveyTree(resurvey).section("change", false);
    }

    private Section section(String chapter, boolean newPage) {
        Map<String, Object> data = Map.of(
                "executive",
                now.executive,
                "before",
                resurvey.before().facts().campaignName().orElse(""),
                "beforeDay",
                day(resurvey.before().facts().setting().closed()),
                "now",
                resurvey.now().facts().campaignName().orElse(""),
                "nowDay",
                day(resurvey.now().facts().setting().closed()),
                "beforeRaters",
                Integer.toString(raters(before)),
                "nowRaters",
                Integer.toString(raters(now)),
                "united",
                change.pairing().units().stream().anyMatch(Pairing.Unit::united) ? "yes" : "",
                "beforeSeal",
                seal(resurvey.before()),
                "nowSeal",
                seal(resurvey.now()));
        Passage passage = texts.passage("resurvey/" + chapter, data, this::slot);
        return new Section("resurvey-" + chapter, passage.title(), passage.blocks(), newPage);
    }

    private List<Block> slot(String name) {
        return switch (name) {
            case "caution" -> List.of(new Block.Remark(texts.label("again.caution")));
            case "goal" ->
                resurvey.goal().isBlank()
                        ? List.of()
                        : List.of(
                                new Heading(2, texts.label("again.goal")),
                                new Prose(UserText.paragraphs(resurvey.goal()), ""));
            case "moved" -> moved();
            case "overall" -> overall();
            case "groups" -> groups();
            case "then" -> thenAndNow();
            case "apart" -> apart();
            default -> throw new IllegalArgumentException("a comparison has no " + name);
        };
    }

    /** What can be said of all together in sentences, what has grown first. */
    private List<Block> moved() {
        List<List<Run>> sentences = new ArrayList<>();
        for (Word word : List.of(Word.HIGHER, Word.LEANS_HIGHER, Word.LOWER, Word.LEANS_LOWER)) {
            List<String> titles = themes(word);
            if (!titles.isEmpty()) {
                sentences.add(List.of(
                        new Run(texts.label("again.moved." + ChangePlot.id(word), now.numbers.list(titles)), false)));
            }
        }
        boolean any = change.themes().stream().anyMatch(theme -> theme.overall().isPresent());
        if (!any) {
            return List.of(Paragraph.of(Style.BODY, texts.label("again.nothing")));
        }
        if (sentences.isEmpty()) {
            return List.of(Paragraph.of(Style.BODY, texts.label("again.moved.none")));
        }
        return List.of(new Bullets(sentences));
    }

    private List<String> themes(Word word) {
        return change.themes().stream()
                .filter(theme ->
                        theme.overall().map(Change::word).filter(word::equals).isPresent())
                .map(theme -> plot.title(theme.theme()))
                .toList();
    }

    private List<Block> overall() {
        return plot.of(texts.label("again.overall"), ThemeChange::overall);
    }

    private List<Block> groups() {
        List<Block> blocks = new ArrayList<>();
        List<Pairing.Unit> units = change.pairing().units();
        for (int i = 0; i < units.size(); i++) {
            Pairing.Unit unit = units.get(i);
            int at = i;
            String caption = texts.label("again.unit", label(unit.named()), unit.ratersBefore(), unit.ratersNow());
            blocks.add(new Heading(2, caption));
            List<Block> drawn = plot.of(caption, theme -> theme.units().get(at));
            blocks.addAll(drawn.isEmpty() ? List.of(Paragraph.of(Style.BODY, texts.label("again.nothing"))) : drawn);
        }
        return blocks;
    }

    /** Then and now within each survey, where the two can be told apart in it or it is said why they cannot. */
    private List<Block> thenAndNow() {
        List<Block> blocks = new ArrayList<>();
        within(before, resurvey.before(), blocks);
        within(now, resurvey.now(), blocks);
        return blocks;
    }

    private static void within(Material material, ReportInput input, List<Block> blocks) {
        List<Block> found = new ThenNowSection(material).plots(3);
        if (!found.isEmpty()) {
            blocks.add(new Heading(2, input.facts().campaignName().orElse("")));
            blocks.addAll(found);
        }
    }

    /** Who was not compared, and why. */
    private List<Block> apart() {
        List<List<Run>> lines = new ArrayList<>();
        List<Group> past = change.pairing().before();
        if (!past.isEmpty()) {
            lines.add(line(texts.label("again.apart.before", label(past))));
        }
        List<Group> present = change.pairing().now();
        if (!present.isEmpty()) {
            lines.add(line(texts.label("again.apart.now", label(present))));
        }
        if (identified(before) || identified(now)) {
            lines.add(line(texts.label("again.apart.named")));
        }
        return lines.isEmpty() ? List.of() : List.of(new Bullets(lines));
    }

    private static List<Run> line(String text) {
        return List.of(new Run(text, false));
    }

    private static boolean identified(Material material) {
        return material.scorecard.groups().stream().anyMatch(Group::identified);
    }

    private String label(List<Group> groups) {
        return now.numbers.list(groups.stream().map(labels::of).toList());
    }

    /** So much of it as nobody finds again by chance. */
    private static String seal(ReportInput input) {
        return Snapshot.hash(input.scorecard()).substring(0, SEAL);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : now.date(day);
    }

    private static int raters(Material material) {
        return material.scorecard.groups().stream().mapToInt(Group::raters).sum();
    }
}
