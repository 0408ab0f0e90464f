package org.sightline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;

/** The statements on which two groups lie furthest apart. */
final class BetweenSection {
    private static final int MOST = 5;
    private static final double APART = 0.8;
    private static final double ROUNDING = 1e-9;

    private record Seen(Perspective perspective, double value, String printed) {}

    private record Distance(Item item, Seen low, Seen high) {
        double size() {
            return Math.rint((high.value - low.value) / ROUNDING);
        }
    }

    private final Material material;
    private final ReportTexts texts;

    BetweenSection(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    Section section() {
        Passage passage = texts.passage("between", Map.of(), slot -> List.of(distances()));
        return new Section("between", passage.title(), passage.blocks(), false);
    }

    private Block distances() {
        List<Distance> largest = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            theme.items().forEach(item -> add(item, largest));
        }
        largest.sort(Comparator.comparingDouble(Distance::size).reversed());
        if (largest.isEmpty()) {
            return Paragraph.of(Style.BODY, texts.label("between.none"));
        }
        return new Plot(
                texts.label("between.caption"),
                texts.label("statement"),
                material.axis(),
                List.of(new Column(texts.label("between.low"), null), new Column(texts.label("between.high"), null)),
                largest.stream().limit(MOST).map(this::row).toList(),
                Plot.Layout.PAIRS);
    }

    private void add(Item item, List<Distance> found) {
        List<Seen> seen = new ArrayList<>();
        for (Perspective perspective : material.anonymous()) {
            var value = material.released(material.score(item), perspective);
            value.midpoint()
                    .ifPresent(middle -> seen.add(new Seen(perspective, middle, material.numbers.released(value))));
        }
        seen.sort(Comparator.comparingDouble(Seen::value));
        if (seen.size() > 1 && seen.getLast().value - seen.getFirst().value >= APART - ROUNDING) {
            found.add(new Distance(item, seen.getFirst(), seen.getLast()));
        }
    }

    private PlotRow row(Distance distance) {
        String statement = material.statement(distance.item);
        AltText alt = new AltText(statement);
        List<String> cells = new ArrayList<>();
        for (Seen seen : List.of(distance.low, distance.high)) {
            alt.add(seen.perspective.label(), seen.printed);
            cells.add(texts.label("between.cell", seen.printed, seen.perspective.label()));
        }
        Dumbbell dumbbell = new Dumbbell(material.highest(), end(distance.low), end(distance.high), false, alt.text());
        String note = distance.item.warning() ? texts.label("warning") : "";
        return new PlotRow(statement, note, dumbbell, "", cells);
    }

    private static Dumbbell.End end(Seen seen) {
        return new Dumbbell.End(seen.perspective.mark(), seen.value);
    }
}
