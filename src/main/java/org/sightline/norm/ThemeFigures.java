package org.sightline.norm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sightline.norm.NormRecord.RaterGroup;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.statistics.Estimate;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.Measured;
import org.sightline.statistics.RandomEffects;
import org.sightline.statistics.Sample;

/** Everything a norm says about one theme. */
final class ThemeFigures {
    private final String theme;
    private final Columns columns;
    private final List<NormRecord> records;
    private final AgreementFigures agreement;
    private final FigureTable table;

    ThemeFigures(
            Questionnaire questionnaire,
            Theme theme,
            List<NormRecord> records,
            AgreementFigures agreement,
            FigureTable table) {
        this.theme = theme.id();
        this.columns = Columns.of(questionnaire, theme);
        this.records = records;
        this.agreement = agreement;
        this.table = table;
    }

    void add() {
        for (Source source : Source.OF_RATERS) {
            SourceAnswers answers = answers(group -> group.source() == source);
            released(source);
            spread(source, answers);
            new ReliabilityFigures(theme, source, answers, table).add();
            ConsistencyFigures.within(answers).addTo(table, theme, source);
            agreement.add(theme, source, answers, table);
        }
        all();
        self();
        ladders();
    }

    private void all() {
        released(Source.ALL);
        SpreadFigure spread = spread(Source.ALL, answers(group -> !group.identified()));
        OptionalDouble sw = spread.estimate().figure();
        List<Measured> means = sw.isPresent()
                ? records.stream()
                        .map(one -> measured(one, sw.getAsDouble()))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
        table.put(
                key(Source.ALL, Measure.TAU),
                means.size(),
                means.size(),
                () -> ReliabilityFigures.root(new RandomEffects(means).reml()));
        double[] gaps = records.stream()
                .map(NormRecord::released)
                .map(released -> released.getOrDefault(theme, Map.of()))
                .filter(both -> both.containsKey(Source.SELF) && both.containsKey(Source.ALL))
                .mapToDouble(both -> value(both, Source.SELF) - value(both, Source.ALL))
                .toArray();
        table.put(key(Source.ALL, Measure.GAP), gaps.length, gaps.length, () -> deviation(gaps));
    }

    private void self() {
        released(Source.SELF);
        double[][] rows = records.stream()
                .flatMap(one -> one.self().stream())
                .map(columns::row)
                .toArray(double[][]::new);
        ConsistencyFigures.between(rows).addTo(table, theme, Source.SELF);
    }

    private void ladders() {
        table.putLadder(key(Source.ALL, Measure.PERCENTILE), Ladder.FEWEST, means(Source.ALL));
        for (Source source : Source.OF_RATERS) {
            if (source != Source.MIXED) {
                table.putLadder(key(source, Measure.PERCENTILE), Ladder.FEWEST_BY_SOURCE, means(source));
            }
        }
    }

    /** The executive's released mean over all others with the variance it has by the sampling of raters (method.md A8). */
    private @Nullable Measured measured(NormRecord one, double sw) {
        Double mean = one.released().getOrDefault(theme, Map.of()).get(Source.ALL);
        int[] sizes = one.groups().stream()
                .filter(group -> !group.identified())
                .mapToInt(group -> SourceAnswers.scores(columns.rows(group.answers())).length)
                .filter(size -> size > 0)
                .toArray();
        if (mean == null || sizes.length == 0) {
            return null;
        }
        double inverse = Arrays.stream(sizes).mapToDouble(size -> 1.0 / size).sum();
        return new Measured(mean, sw * sw * inverse / sizes.length / sizes.length);
    }

    private void released(Source source) {
        double[] means = means(source);
        Sample sample = Sample.of(means);
        table.put(
                key(source, Measure.MEAN),
                means.length,
                means.length,
                () -> Estimate.of(sample.mean().orElseThrow(), means.length));
        table.put(key(source, Measure.DEVIATION), means.length, means.length, () -> deviation(means));
    }

    private SpreadFigure spread(Source source, SourceAnswers answers) {
        SpreadFigure spread = SpreadFigure.ofScores(answers);
        table.put(key(source, Measure.SPREAD), spread.executives(), spread.raters(), spread::estimate);
        return spread;
    }

    private double[] means(Source source) {
        return records.stream()
                .map(one -> one.released().getOrDefault(theme, Map.of()).get(source))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private SourceAnswers answers(Predicate<RaterGroup> which) {
        return SourceAnswers.of(records, columns, which);
    }

    private FigureKey key(Source source, Measure measure) {
        return new FigureKey(theme, source, measure);
    }

    private static double value(Map<Source, Double> means, Source source) {
        return Objects.requireNonNull(means.get(source));
    }

    /** NO_VARIANCE for a spread of 0, by which nothing can be divided. */
    static Estimate deviation(double[] values) {
        double deviation = Sample.of(values).standardDeviation().orElse(0);
        return deviation > 0 ? Estimate.of(deviation, values.length) : Estimate.none(Reason.NO_VARIANCE, values.length);
    }
}
