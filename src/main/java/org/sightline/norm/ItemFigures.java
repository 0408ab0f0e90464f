package org.sightline.norm;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.statistics.Estimate;
import org.sightline.statistics.Sample;

/** What a norm says about each item: over all raters, after reversing. */
final class ItemFigures {
    private final List<Item> items;
    private final SourceAnswers answers;
    private final FigureTable table;

    ItemFigures(Questionnaire questionnaire, List<NormRecord> records, FigureTable table) {
        this.items = questionnaire.ratedItems();
        this.answers = SourceAnswers.of(records, Columns.of(questionnaire), _ -> true);
        this.table = table;
    }

    void add() {
        int executives = answers.executives().size();
        int raters = answers.executives().stream()
                .flatMap(List::stream)
                .mapToInt(rows -> rows.length)
                .sum();
        for (int item = 0; item < items.size(); item++) {
            String id = items.get(item).id();
            double[] given = add(id, SpreadFigure.ofColumn(answers, item));
            put(
                    id,
                    Measure.NO_CHANCE,
                    executives,
                    raters,
                    () -> Estimate.of(1 - given.length / (double) raters, raters));
        }
    }

    /** All answers to the item. */
    private double[] add(String id, SpreadFigure groups) {
        List<double[]> byExecutive = groups.groups().stream()
                .map(one -> one.stream().flatMapToDouble(Arrays::stream).toArray())
                .filter(given -> given.length > 0)
                .toList();
        double[] given = byExecutive.stream().flatMapToDouble(Arrays::stream).toArray();
        put(
                id,
                Measure.MEAN,
                byExecutive.size(),
                given.length,
                () -> Estimate.of(Sample.of(given).mean().orElseThrow(), given.length));
        put(id, Measure.DEVIATION, byExecutive.size(), given.length, () -> ThemeFigures.deviation(given));
        put(id, Measure.SPREAD, groups.executives(), groups.raters(), groups::estimate);
        return given;
    }

    private void put(String id, Measure measure, int executives, int units, Supplier<Estimate> estimate) {
        table.put(new FigureKey(id, Source.ALL, measure), executives, units, estimate);
    }
}
