package org.sightline.norm;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.sightline.statistics.Estimate;
import org.sightline.statistics.GeneralizabilityStudy;
import org.sightline.statistics.OneWayAnova;
import org.sightline.statistics.OneWayAnova.GroupSize;
import org.sightline.statistics.Ratings;
import org.sightline.statistics.VarianceComponents;

/** Where the variance of one source's answers to one theme comes from, and how well so many raters measure (method.md A5). */
final class ReliabilityFigures {
    private static final double LEVEL = 0.95;

    private final String theme;
    private final Source source;
    private final SourceAnswers answers;
    private final FigureTable table;

    ReliabilityFigures(String theme, Source source, SourceAnswers answers, FigureTable table) {
        this.theme = theme;
        this.source = source;
        this.answers = answers;
        this.table = table;
    }

    void add() {
        double[][] scores = answers.scores();
        int raters = Arrays.stream(scores).mapToInt(one -> one.length).sum();
        OneWayAnova anova = OneWayAnova.of(scores);
        put(
                Measure.TAU,
                scores.length,
                raters,
                () -> root(VarianceComponents.reml(anova).between()));
        put(Measure.ICC, scores.length, raters, () -> anova.single(GroupSize.WEIGHTED, LEVEL));
        components();
    }

    private void components() {
        List<double[][]> complete = answers.complete();
        int items = complete.isEmpty() ? 0 : complete.getFirst()[0].length;
        GeneralizabilityStudy study =
                GeneralizabilityStudy.of(complete.stream().map(Ratings::of).toList());
        int persons = complete.size();
        int raters = complete.stream().mapToInt(rows -> rows.length).sum();
        put(Measure.PERSON, persons, raters, study::person);
        put(Measure.RATER, persons, raters, study::rater);
        put(Measure.ITEM, persons, raters, study::item);
        put(Measure.PERSON_ITEM, persons, raters, study::personItem);
        put(Measure.RESIDUAL, persons, raters, study::residual);
        put(Measure.RELIABILITY_1, persons, raters, () -> study.decide(1, items).generalizability());
        put(Measure.RELIABILITY_4, persons, raters, () -> study.decide(4, items).generalizability());
        put(Measure.RELIABILITY_8, persons, raters, () -> study.decide(8, items).generalizability());
        put(Measure.ERROR_4, persons, raters, () -> study.decide(4, items).standardError());
    }

    private void put(Measure measure, int executives, int raters, Supplier<Estimate> estimate) {
        table.put(new FigureKey(theme, source, measure), executives, raters, estimate);
    }

    /** A standard deviation of a variance. */
    static Estimate root(Estimate variance) {
        return switch (variance) {
            case Estimate.Figure figure -> Estimate.of(Math.sqrt(figure.value()), figure.n());
            case Estimate.NotComputable none -> none;
        };
    }
}
