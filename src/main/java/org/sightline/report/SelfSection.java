package org.sightline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.scoring.Scorecard.Gap;
import org.sightline.scoring.Scorecard.ThemeScore;

/** The executive's own view beside that of all others, the largest difference first. */
final class SelfSection {
    private final Material material;
    private final ReportTexts texts;

    SelfSection(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    Section section() {
        Passage passage = texts.passage(material.selfAssessed() ? "self" : "self-missing", Map.of(), slot -> gaps());
        return new Section("self", passage.title(), passage.blocks(), true);
    }

    /** The plot, and what is missing from it. */
    List<Block> gaps() {
        List<PlotRow> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        material.questionnaire.themes().stream()
                .sorted(Comparator.comparingDouble(this::size).reversed())
                .forEach(theme -> add(theme, rows, missing));
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            List<Column> columns = List.of(
                    material.selfColumn(),
                    material.othersColumn(),
                    new Column(texts.label("self.difference"), null),
                    new Column(texts.label("self.reading"), null));
            blocks.add(new Plot(
                    texts.label("self.caption"),
                    texts.label("theme"),
                    material.axis(),
                    columns,
                    rows,
                    Plot.Layout.GROUPS));
        }
        if (!missing.isEmpty()) {
            blocks.add(Paragraph.of(Style.SMALL, texts.label("self.missing", material.numbers.list(missing))));
        }
        return blocks;
    }

    private double size(Theme theme) {
        Gap gap = material.score(theme.id()).gap();
        return gap == null ? -1 : Math.abs(gap.value());
    }

    private void add(Theme theme, List<PlotRow> rows, List<String> missing) {
        ThemeScore score = material.score(theme.id());
        String title = UserText.line(theme.title());
        if (score.self() == null || score.others() == null || score.gap() == null) {
            missing.add(title);
            return;
        }
        Compared self = new Compared(
                texts.label("brief.self"),
                material.numbers.one(score.self()),
                new Dumbbell.End(Mark.SELF, score.self()));
        Compared others = new Compared(
                texts.label("key.others"),
                material.numbers.one(score.others().mean()),
                new Dumbbell.End(Mark.ALL, score.others().mean()));
        rows.add(material.compared(theme, self, others, true, score.gap().value(), reading(score.gap())));
    }

    private String reading(Gap gap) {
        String key = "reading." + gap.reading().replace(' ', '_').replace(",", "");
        return texts.hasLabel(key) ? texts.label(key) : gap.reading();
    }
}
