package org.sightline.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.statistics.Estimate;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.ItemNorm;
import org.sightline.statistics.QualitySummary;
import org.sightline.statistics.Ratings;
import org.sightline.statistics.ResponsePattern;
import org.sightline.statistics.ResponseQuality;
import org.sightline.statistics.ResponseQuality.Flag;
import org.sightline.statistics.Sample;

/**
 * How often responses raise the flags of method.md A12: counts over all raters, never one. Answers are looked at in the order
 * of the questionnaire; how long a page took is kept nowhere, so that flag has no figure.
 */
final class QualityFigures {
    private static final double MIDPOINT = 3;
    private static final QualitySummary.Count NONE = new QualitySummary.Count(0, 0);

    private final List<int[]> sheets;
    private final double[][] rows;
    private final List<int[]> themes;
    private final int executives;
    private final FigureTable table;

    QualityFigures(Questionnaire questionnaire, List<NormRecord> records, FigureTable table) {
        this.sheets = records.stream()
                .flatMap(one -> one.groups().stream())
                .flatMap(group -> group.answers().stream())
                .toList();
        this.rows = Columns.of(questionnaire).rows(sheets);
        this.themes = questionnaire.themes().stream()
                .map(theme -> Columns.of(questionnaire, theme).places())
                .toList();
        this.executives = (int) records.stream().filter(one -> one.raters() > 0).count();
        this.table = table;
    }

    void add() {
        QualitySummary summary = QualitySummary.of(responses());
        for (Flag flag : Flag.values()) {
            FigureKey key = new FigureKey(FigureKey.WHOLE, Source.ALL, Measure.of(flag));
            put(
                    key,
                    switch (summary) {
                        case QualitySummary.Counted counted -> counted.counts().getOrDefault(flag, NONE);
                        case QualitySummary.Withheld _ -> NONE;
                    });
        }
    }

    private void put(FigureKey key, QualitySummary.Count count) {
        int n = count.computable();
        table.put(
                key,
                executives,
                n,
                () -> n == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(count.raised() / (double) n, n));
    }

    private List<ResponseQuality> responses() {
        if (rows.length == 0) {
            return List.of();
        }
        ItemNorm norm = ItemNorm.of(Ratings.of(rows));
        double[] itemMeans =
                IntStream.range(0, rows[0].length).mapToDouble(this::itemMean).toArray();
        Sample means = Sample.of(Arrays.stream(rows)
                .map(Columns::answers)
                .filter(given -> given.length > 0)
                .mapToDouble(given -> Arrays.stream(given).sum() / given.length)
                .toArray());
        double mean = means.mean().orElse(0);
        double deviation = means.standardDeviation().orElse(0);
        List<ResponseQuality> responses = new ArrayList<>();
        for (int rater = 0; rater < rows.length; rater++) {
            ResponsePattern turned = ResponsePattern.of(rows[rater]);
            responses.add(new ResponseQuality(
                    ResponsePattern.of(asked(sheets.get(rater))).longestRun(),
                    turned.variability(),
                    turned.evenOdd(themes),
                    norm.probability(turned),
                    turned.personTotal(itemMeans),
                    turned.cannotSay(),
                    turned.leniency(mean, deviation),
                    turned.at(MIDPOINT),
                    Estimate.none(Reason.NO_DATA, 0)));
        }
        return responses;
    }

    /** NaN, as for an answer that is missing, where nobody answered. */
    private double itemMean(int item) {
        return Sample.of(Columns.answers(
                        Arrays.stream(rows).mapToDouble(row -> row[item]).toArray()))
                .mean()
                .orElse(Double.NaN);
    }

    private static double[] asked(int[] sheet) {
        return Arrays.stream(sheet)
                .mapToDouble(value -> value == 0 ? Double.NaN : value)
                .toArray();
    }
}
