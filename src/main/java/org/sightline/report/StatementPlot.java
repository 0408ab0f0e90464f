package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Item;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Style;
import org.sightline.scoring.Scorecard.ItemScore;

/** Statements with what each perspective says about them: a mark, a band open to one side, or "too few". */
final class StatementPlot {
    private final Material material;
    private final ReportTexts texts;

    StatementPlot(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    Plot of(String caption, List<Item> items) {
        List<Column> columns = new ArrayList<>();
        columns.add(material.selfColumn());
        material.perspectives.forEach(perspective -> columns.add(material.column(perspective)));
        return new Plot(
                caption,
                texts.label("statement"),
                material.axis(),
                columns,
                items.stream().map(this::row).toList(),
                Plot.Layout.STATEMENTS);
    }

    /** What the marks of the table mean, each said only where it occurs. */
    List<Block> notes(List<Item> items) {
        StringBuilder notes = new StringBuilder();
        if (items.stream().anyMatch(Item::warning)) {
            notes.append(texts.label("statements.warning"));
        }
        if (items.stream().anyMatch(item -> occurs(item, false))) {
            notes.append(' ')
                    .append(texts.label(
                            "statements.toofew", material.scorecard.policy().minimum()));
        }
        if (items.stream().anyMatch(item -> occurs(item, true))) {
            notes.append(' ').append(texts.label("statements.band"));
        }
        return notes.isEmpty()
                ? List.of()
                : List.of(Paragraph.of(Style.SMALL, notes.toString().strip()));
    }

    private boolean occurs(Item item, boolean band) {
        return material.anonymous().stream()
                .anyMatch(perspective -> switch (material.released(material.score(item), perspective)) {
                    case Released.Mean mean -> false;
                    case Released.Low low -> band;
                    case Released.High high -> band;
                    case Released.Nothing nothing -> !band;
                });
    }

    private PlotRow row(Item item) {
        ItemScore score = material.score(item);
        String statement = material.statement(item);
        AltText alt = new AltText(statement);
        List<Strip.Point> points = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        Integer self = score.self();
        String own = self == null ? texts.label("none") : Integer.toString(self);
        cells.add(own);
        if (self != null) {
            points.add(new Strip.Point(Mark.SELF, new Plotted.At(self)));
            alt.add(texts.label("brief.self"), own);
        }
        for (Perspective perspective : material.perspectives) {
            Released value = material.released(score, perspective);
            String printed = material.printed(perspective, value);
            points.add(new Strip.Point(perspective.mark(), Plotted.of(value)));
            cells.add(printed);
            alt.add(perspective.label(), printed);
        }
        Strip strip = new Strip(material.highest(), null, points, alt.text());
        String note = item.warning() ? texts.label("warning") : "";
        return new PlotRow(statement, note, strip, "", cells);
    }
}
