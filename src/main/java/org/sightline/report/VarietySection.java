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

/** The statements on which one large group is of two minds; an average alone would hide it. */
final class VarietySection {
    private static final int MOST = 5;
    /** Answers from end to end of the scale, or all but. */
    private static final int WIDE = 3;

    private record Spread(Item item, Perspective perspective, List<Integer> counts) {
        int range() {
            int low = 0;
            int high = counts.size() - 1;
            while (low < high && counts.get(low) == 0) {
                low++;
            }
            while (high > low && counts.get(high) == 0) {
                high--;
            }
            return high - low;
        }

        /** The sum of squared distances over twice the pairs: integers, so that equal figures tie. */
        double variance() {
            long n = 0;
            long sum = 0;
            long squares = 0;
            for (int i = 0; i < counts.size(); i++) {
                n += counts.get(i);
                sum += (long) (i + 1) * counts.get(i);
                squares += (long) (i + 1) * (i + 1) * counts.get(i);
            }
            return (double) (n * squares - sum * sum) / (n * n);
        }
    }

    private final Material material;
    private final ReportTexts texts;
    private final List<Spread> spreads = new ArrayList<>();

    VarietySection(Material material) {
        this.material = material;
        this.texts = material.texts;
        for (Theme theme : material.questionnaire.themes()) {
            for (Item item : theme.items()) {
                for (Perspective perspective : material.anonymous()) {
                    List<Integer> counts = material.score(item).distributions().get(perspective.id());
                    if (counts != null) {
                        spreads.add(new Spread(item, perspective, counts));
                    }
                }
            }
        }
    }

    Section section() {
        Map<String, Object> data = Map.of(
                "distributions", Integer.toString(material.scorecard.policy().distributionMinimum()));
        Passage passage = texts.passage("variety", data, slot -> List.of(wide()));
        return new Section("variety", passage.title(), passage.blocks(), false);
    }

    private Block wide() {
        if (spreads.isEmpty()) {
            return Paragraph.of(
                    Style.BODY,
                    texts.label("variety.unknown", material.scorecard.policy().distributionMinimum()));
        }
        List<PlotRow> rows = spreads.stream()
                .filter(spread -> spread.range() >= WIDE)
                .sorted(Comparator.comparingDouble(Spread::variance).reversed())
                .limit(MOST)
                .map(this::row)
                .toList();
        if (rows.isEmpty()) {
            return Paragraph.of(Style.BODY, texts.label("variety.none"));
        }
        return new Plot(
                texts.label("variety.caption"),
                texts.label("statement"),
                material.axis(),
                columns(material),
                rows,
                Plot.Layout.COUNTS);
    }

    private PlotRow row(Spread spread) {
        String note = texts.label("variety.note", spread.perspective.label());
        return row(material, spread.item, note, spread.counts);
    }

    /** One statement's counts. */
    static PlotRow row(Material material, Item item, String note, List<Integer> counts) {
        AltText alt = new AltText(material.statement(item));
        List<String> cells = new ArrayList<>();
        for (int point = 1; point <= counts.size(); point++) {
            String count = Integer.toString(counts.get(point - 1));
            alt.add(material.texts.label("counts.point", point), count);
            cells.add(count);
        }
        return new PlotRow(material.statement(item), note, new CountStrip(counts, alt.text()), "", cells);
    }

    /** One column per point of the scale. */
    static List<Column> columns(Material material) {
        List<Column> columns = new ArrayList<>();
        for (int point = 1; point <= material.highest(); point++) {
            columns.add(new Column(Integer.toString(point), null));
        }
        return columns;
    }
}
