package org.sightline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Group;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Prose;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.scoring.GroupLabels;
import org.sightline.scoring.Pairing;
import org.sightline.scoring.ScorecardChange;
import org.sightline.scoring.ScorecardChange.Change;
import org.sightline.scoring.ScorecardChange.ThemeChange;
import org.sightline.scoring.ScorecardChange.Value;
import org.sightline.scoring.ScorecardChange.Word;
import org.sightline.scoring.Snapshot;
import org.sightline.statistics.ReliableChange;

/** What lies between two surveys: all together, group by group, then and now within each, and how to read it. */
final class ResurveyTree {
    /** Strengths first: what has grown, then what is not clear, what has sunk last. */
    private static final List<Word> ORDER =
            List.of(Word.HIGHER, Word.LEANS_HIGHER, Word.NOT_CLEAR, Word.LEANS_LOWER, Word.LOWER);

    private static final int SEAL = 16;

    private final Resurvey resurvey;
    private final Material before;
    private final Material now;
    private final ReportTexts texts;
    private final GroupLabels labels;
    private final ScorecardChange change;

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
                sentences.add(
                        List.of(new Run(texts.label("again.moved." + id(word), now.numbers.list(titles)), false)));
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
                .map(theme -> title(theme.theme()))
                .toList();
    }

    private List<Block> overall() {
        return plot(texts.label("again.overall"), ThemeChange::overall);
    }

    private List<Block> groups() {
        List<Block> blocks = new ArrayList<>();
        List<Pairing.Unit> units = change.pairing().units();
        for (int i = 0; i < units.size(); i++) {
            Pairing.Unit unit = units.get(i);
            int at = i;
            String caption = texts.label("again.unit", label(unit.named()), unit.ratersBefore(), unit.ratersNow());
            blocks.add(new Heading(2, caption));
            List<Block> plot = plot(caption, theme -> theme.units().get(at));
            blocks.addAll(plot.isEmpty() ? List.of(Paragraph.of(Style.BODY, texts.label("again.nothing"))) : plot);
        }
        return blocks;
    }

    private List<Block> plot(String caption, Function<ThemeChange, Optional<Change>> chosen) {
        List<PlotRow> rows = new ArrayList<>();
        List<ReliableChange> changes = new ArrayList<>();
        for (Word word : ORDER) {
            for (ThemeChange theme : change.themes()) {
                chosen.apply(theme).filter(one -> one.word() == word).ifPresent(one -> {
                    rows.add(row(theme.theme(), one));
                    changes.add(one.change());
                });
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        return now.withErrors(
                new Plot(
                        caption,
                        texts.label("theme"),
                        now.axis(),
                        List.of(
                                new Column(texts.label("again.before"), Mark.BEFORE),
                                new Column(texts.label("again.now"), Mark.NOW),
                                new Column(texts.label("again.change"), null),
                                new Column(texts.label("self.reading"), null)),
                        rows,
                        Plot.Layout.GROUPS),
                changes);
    }

    private PlotRow row(String theme, Change change) {
        String title = title(theme);
        String then = printed(change.before());
        String today = printed(change.now());
        String moved = moved(change);
        AltText alt = new AltText(title);
        alt.add(texts.label("again.before"), then);
        alt.add(texts.label("again.now"), today);
        alt.add(texts.label("again.change"), moved);
        Dumbbell dumbbell = new Dumbbell(
                now.highest(),
                new Dumbbell.End(Mark.BEFORE, change.before().mean()),
                new Dumbbell.End(Mark.NOW, change.now().mean()),
                false,
                alt.text());
        String word = texts.label("again.word." + id(change.word()));
        return new PlotRow(title, word, dumbbell, moved, List.of(then, today, moved, word));
    }

    private String printed(Value value) {
        return value.range()
                ? texts.label("range", now.numbers.one(value.low()), now.numbers.one(value.high()))
                : now.numbers.one(value.mean());
    }

    private String moved(Change change) {
        return change.before().range() || change.now().range()
                ? texts.label("again.range", now.numbers.signed(change.least()), now.numbers.signed(change.most()))
                : now.numbers.signed(change.change().change());
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

    private String title(String theme) {
        return now.questionnaire.themes().stream()
                .filter(one -> one.id().equals(theme))
                .map(Theme::title)
                .map(UserText::line)
                .findFirst()
                .orElse(theme);
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

    private static String id(Word word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
