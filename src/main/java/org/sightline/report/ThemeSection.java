package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Questions;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.Interval;
import org.sightline.scoring.Scorecard.ThemeScore;

/** One theme: what it means, how each group sees it, every statement, and questions to reflect on. */
final class ThemeSection {
    private final Material material;
    private final ReportTexts texts;
    private final Theme theme;
    private final ThemeScore score;
    private final Passage meaning;

    ThemeSection(Material material, Theme theme) {
        this.material = material;
        this.texts = material.texts;
        this.theme = theme;
        this.score = material.score(theme.id());
        String own = material.questionnaire.id() + "/" + theme.id();
        Map<String, Object> data = Map.of("title", theme.title(), "description", theme.description());
        this.meaning = texts.passage(texts.has(own) ? own : "theme-any", data, slot -> List.of());
    }

    Section section() {
        boolean risk = theme.kind() == Theme.Kind.DERAILMENT;
        Map<String, Object> data = Map.of("title", theme.title());
        Passage passage = texts.passage(risk ? "theme" : "development", data, slot -> switch (slot) {
            case "meaning" -> meaning(block -> !(block instanceof Questions || block instanceof Bullets));
            case "questions" -> meaning(Questions.class::isInstance);
            case "groups" -> groups();
            case "statements" -> statements();
            default -> throw new IllegalArgumentException("no such directive in theme: " + slot);
        });
        return new Section(FindingRules.anchor(theme), UserText.line(theme.title()), passage.blocks(), true);
    }

    /** Things to try, as the texts of this theme name them; empty if they do not. */
    List<Block> practices() {
        return meaning(Bullets.class::isInstance);
    }

    private List<Block> meaning(Predicate<Block> which) {
        return meaning.blocks().stream().filter(which).toList();
    }

    private List<Block> groups() {
        List<Column> columns = List.of(
                new Column(texts.label("groups.mean"), null),
                new Column(texts.label("groups.range"), null),
                new Column(texts.label(signals() ? "groups.signal" : "groups.low"), null));
        List<PlotRow> rows = new ArrayList<>();
        Double self = score.self();
        if (self != null) {
            rows.add(row(texts.label("key.self"), "", Mark.SELF, self, null, List.of()));
        }
        boolean missing = false;
        for (Perspective perspective : material.perspectives) {
            GroupScore group = score.groups().get(perspective.id());
            missing |= group == null;
            rows.add(groupRow(perspective, group));
        }
        if (material.severalVoices() && score.others() != null) {
            rows.add(row(
                    texts.label("key.others"),
                    "",
                    Mark.ALL,
                    score.others().mean(),
                    score.others().interval80(),
                    List.of(material.numbers.range(score.others().interval95()))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Plot(
                texts.label("groups.caption", UserText.line(theme.title())),
                texts.label("groups.head"),
                material.axis(),
                columns,
                rows,
                Plot.Layout.GROUPS));
        if (missing) {
            blocks.add(Block.Paragraph.of(Style.SMALL, texts.label("groups.missing", minimum())));
        }
        if (signals()) {
            blocks.add(Block.Paragraph.of(Style.BODY, new SignalSentence(material).of(score)));
        }
        new NormWords(material)
                .standings(theme)
                .forEach(sentence -> blocks.add(Block.Paragraph.of(Style.BODY, sentence)));
        return blocks;
    }

    private boolean signals() {
        return theme.kind() == Theme.Kind.DERAILMENT;
    }

    private PlotRow groupRow(Perspective perspective, @Nullable GroupScore group) {
        String raters = perspective.anonymous()
                ? texts.label("raters.n", perspective.group().raters())
                : texts.label("raters.byname");
        if (group == null) {
            String toofew = texts.label("toofew");
            String none = texts.label("none");
            Strip empty = new Strip(material.highest(), null, List.of(), perspective.label() + ": " + toofew + ".");
            return new PlotRow(perspective.label(), raters, empty, toofew, List.of(toofew, none, none));
        }
        String flagged = texts.label(
                "signal.count", group.signal().flagged(), group.signal().released());
        String signal = signals()
                ? texts.label("signal.cell", flagged, word(group.signal().word()))
                : flagged;
        return row(
                perspective.label(),
                raters,
                perspective.mark(),
                group.mean(),
                group.interval80(),
                List.of(material.numbers.range(group.interval95()), signal));
    }

    private PlotRow row(
            String label, String note, Mark mark, double mean, @Nullable Interval range, List<String> rest) {
        String value = material.numbers.one(mean);
        AltText alt = new AltText(label);
        alt.add(texts.label("groups.mean"), value);
        if (range != null) {
            alt.add(texts.label("alt.range"), material.numbers.range(range));
        }
        Strip strip =
                new Strip(material.highest(), range, List.of(new Strip.Point(mark, new Plotted.At(mean))), alt.text());
        List<String> cells = new ArrayList<>(List.of(value));
        cells.addAll(rest);
        while (cells.size() < 3) {
            cells.add(texts.label("none"));
        }
        return new PlotRow(label, note, strip, value, cells);
    }

    private String word(String word) {
        String key = "signal." + word.replace(' ', '_');
        return texts.hasLabel(key) ? texts.label(key) : word;
    }

    private List<Block> statements() {
        StatementPlot plot = new StatementPlot(material);
        List<Block> blocks = new ArrayList<>();
        blocks.add(plot.of(texts.label("statements.caption", UserText.line(theme.title())), theme.items()));
        blocks.addAll(plot.notes(theme.items()));
        blocks.addAll(counts());
        return blocks;
    }

    /** How many answers each point of the scale got, where a group is large enough for that to be released. */
    private List<Block> counts() {
        List<Block> blocks = new ArrayList<>();
        for (Perspective perspective : material.anonymous()) {
            List<PlotRow> rows = new ArrayList<>();
            for (Item item : theme.items()) {
                List<Integer> counts = material.score(item).distributions().get(perspective.id());
                if (counts != null) {
                    String note = item.warning() ? texts.label("warning") : "";
                    rows.add(VarietySection.row(material, item, note, counts));
                }
            }
            if (!rows.isEmpty()) {
                String caption = texts.label("counts.caption", perspective.label());
                blocks.add(new Block.Heading(3, caption));
                blocks.add(new Plot(
                        caption,
                        texts.label("statement"),
                        material.axis(),
                        VarietySection.columns(material),
                        rows,
                        Plot.Layout.COUNTS));
            }
        }
        return blocks;
    }

    private String minimum() {
        return Integer.toString(material.scorecard.policy().minimum());
    }
}
