package org.sightline.norm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sightline.statistics.Agreement;
import org.sightline.statistics.ChanceAgreement;
import org.sightline.statistics.Estimate;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.NullDistribution;
import org.sightline.statistics.Ratings;
import org.sightline.statistics.Sample;

/** How far the raters of a group agree on one theme (method.md A4): medians over groups, never one group. */
final class AgreementFigures {
    private static final int POINTS = 5;
    private static final NullDistribution UNIFORM = NullDistribution.uniform(POINTS);
    private static final double CHANCE = 0.05;
    /** Beyond it the exact table of chance grows too large; such groups do not count for the share. */
    private static final int LARGEST_GROUP = 60;

    private final Agreement agreement = new Agreement(POINTS);
    private final Map<Integer, OptionalDouble> critical = new HashMap<>();

    void add(String theme, Source source, SourceAnswers answers, FigureTable table) {
        List<List<double[][]>> several = answers.executives().stream()
                .map(groups -> groups.stream().filter(rows -> rows.length > 1).toList())
                .filter(groups -> !groups.isEmpty())
                .toList();
        List<double[][]> groups = several.stream().flatMap(List::stream).toList();
        Figures figures = new Figures(theme, source, several.size(), groups, table);
        figures.median(Measure.RWG_UNIFORM, rows -> agreement.rwgJ(UNIFORM, Ratings.of(rows)));
        figures.median(Measure.RWG_SKEWED, rows -> agreement.rwgJ(NullDistribution.SLIGHT_SKEW, Ratings.of(rows)));
        figures.median(Measure.R_STAR, rows -> agreement.rStarWgJ(UNIFORM, Ratings.of(rows)));
        figures.median(Measure.AVERAGE_DEVIATION, this::averageDeviation);
        List<Boolean> agreed =
                groups.stream().flatMap(rows -> agreed(rows).stream()).toList();
        table.put(
                new FigureKey(theme, source, Measure.AGREED),
                several.size(),
                agreed.size(),
                () -> agreed.isEmpty()
                        ? Estimate.none(Reason.TOO_FEW, 0)
                        : Estimate.of(
                                agreed.stream().filter(yes -> yes).count() / (double) agreed.size(), agreed.size()));
    }

    private record Figures(String theme, Source source, int executives, List<double[][]> groups, FigureTable table) {
        void median(Measure measure, Function<double[][], Estimate> ofGroup) {
            double[] values = groups.stream()
                    .map(ofGroup)
                    .map(Estimate::figure)
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            OptionalDouble median = Sample.of(values).median();
            table.put(
                    new FigureKey(theme, source, measure),
                    executives,
                    values.length,
                    () -> median.isPresent()
                            ? Estimate.of(median.getAsDouble(), values.length)
                            : Estimate.none(Reason.TOO_FEW, 0));
        }
    }

    /** The mean over items with two answers or more of AD_M. */
    private Estimate averageDeviation(double[][] rows) {
        double[] deviations = items(rows).stream()
                .map(agreement::averageDeviationFromMean)
                .map(Estimate::figure)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        OptionalDouble mean = Sample.of(deviations).mean();
        return mean.isPresent() ? Estimate.of(mean.getAsDouble(), deviations.length) : Estimate.none(Reason.TOO_FEW, 0);
    }

    /** For each item with enough answers for chance to be excluded, whether it is. */
    private List<Boolean> agreed(double[][] rows) {
        List<Boolean> agreed = new ArrayList<>();
        for (double[] answers : items(rows)) {
            OptionalDouble limit = critical.computeIfAbsent(answers.length, AgreementFigures::critical);
            OptionalDouble rwg = agreement.rwg(UNIFORM, answers).figure();
            if (limit.isPresent() && rwg.isPresent()) {
                agreed.add(rwg.getAsDouble() >= limit.getAsDouble());
            }
        }
        return agreed;
    }

    private static OptionalDouble critical(int n) {
        return n > LARGEST_GROUP
                ? OptionalDouble.empty()
                : ChanceAgreement.of(UNIFORM, n).criticalRwg(CHANCE, UNIFORM).figure();
    }

    private static List<double[]> items(double[][] rows) {
        return IntStream.range(0, rows[0].length)
                .mapToObj(column -> Columns.answers(IntStream.range(0, rows.length)
                        .mapToDouble(row -> rows[row][column])
                        .toArray()))
                .filter(answers -> answers.length > 1)
                .toList();
    }
}
