package org.sightline.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.sightline.norm.NormFigure.Known;
import org.sightline.norm.NormRecord.RaterGroup;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Theme;
import org.sightline.statistics.GeneralizabilityStudy;
import org.sightline.statistics.Ratings;

/** The figures of a norm again, slowly and from the answers, with none of the classes that made them. */
class NormComputationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<NormRecord> RECORDS = NormCases.records(1, 120);
    private static final PlatformNorm NORM = new NormComputation(NormCases.QUESTIONNAIRE).next(RECORDS, null, DAY);
    private static final List<Source> MANY = List.of(Source.DIRECT_REPORTS, Source.PEERS, Source.MIXED);

    @Test
    void averagesReleasedMeans() {
        for (Theme theme : NormCases.QUESTIONNAIRE.themes()) {
            for (Source source : Source.values()) {
                double[] means = released(theme, source);
                if (means.length >= 30) {
                    holds(theme.id(), source, Measure.MEAN, mean(means), means.length, means.length);
                    holds(theme.id(), source, Measure.DEVIATION, deviation(means), means.length, means.length);
                }
            }
            double[] gaps = RECORDS.stream()
                    .map(one -> Objects.requireNonNull(one.released().get(theme.id())))
                    .filter(means -> means.containsKey(Source.SELF))
                    .mapToDouble(means -> Objects.requireNonNull(means.get(Source.SELF))
                            - Objects.requireNonNull(means.get(Source.ALL)))
                    .toArray();
            holds(theme.id(), Source.ALL, Measure.GAP, deviation(gaps), gaps.length, gaps.length);
        }
    }

    @Test
    void poolsTheSpreadOfRatersWithinGroups() {
        for (Theme theme : NormCases.QUESTIONNAIRE.themes()) {
            for (Source source : MANY) {
                spread(theme, source, group -> group.source() == source);
            }
            spread(theme, Source.ALL, group -> !group.identified());
            assertThat(NORM.figure(theme.id(), Source.SUPERVISORS, Measure.SPREAD))
                    .as("single supervisors do not lie apart")
                    .isInstanceOf(NormFigure.Missing.class);
        }
    }

    private static void spread(Theme theme, Source source, Predicate<RaterGroup> which) {
        double squares = 0;
        int raters = 0;
        int groups = 0;
        for (NormRecord one : RECORDS) {
            for (RaterGroup group : one.groups()) {
                double[] scores = which.test(group) ? scores(theme, group) : new double[0];
                if (scores.length > 1) {
                    double mean = mean(scores);
                    squares += Arrays.stream(scores)
                            .map(x -> (x - mean) * (x - mean))
                            .sum();
                    raters += scores.length;
                    groups++;
                }
            }
        }
        int executives = (int) RECORDS.stream()
                .filter(one -> one.groups().stream().anyMatch(which))
                .count();
        holds(theme.id(), source, Measure.SPREAD, Math.sqrt(squares / (raters - groups)), executives, raters);
    }

    @Test
    void separatesExecutivesFromRaters() {
        for (Theme theme : NormCases.QUESTIONNAIRE.themes()) {
            for (Source source : MANY) {
                List<double[]> targets = targets(theme, source);
                int raters = targets.stream().mapToInt(one -> one.length).sum();
                holds(theme.id(), source, Measure.ICC, icc(targets), targets.size(), raters);
            }
            List<double[]> peers = targets(theme, Source.PEERS);
            int raters = peers.stream().mapToInt(one -> one.length).sum();
            holds(theme.id(), Source.PEERS, Measure.TAU, tauByBruteForce(peers), peers.size(), raters);
        }
    }

    @Test
    void measuresHowWellSoManyRatersWould() {
        for (Theme theme : NormCases.QUESTIONNAIRE.themes()) {
            List<double[][]> complete = complete(theme, Source.DIRECT_REPORTS);
            GeneralizabilityStudy study =
                    GeneralizabilityStudy.of(complete.stream().map(Ratings::of).toList());
            int raters = complete.stream().mapToInt(rows -> rows.length).sum();
            Map<Measure, Integer> numbers =
                    Map.of(Measure.RELIABILITY_1, 1, Measure.RELIABILITY_4, 4, Measure.RELIABILITY_8, 8);
            numbers.forEach((measure, k) -> holds(
                    theme.id(),
                    Source.DIRECT_REPORTS,
                    measure,
                    study.decide(k, theme.items().size())
                            .generalizability()
                            .figure()
                            .orElseThrow(),
                    complete.size(),
                    raters));
        }
    }

    @Test
    void centresRatersBeforeAlpha() {
        for (Theme theme : NormCases.QUESTIONNAIRE.themes()) {
            List<double[]> rows = new ArrayList<>();
            int executives = 0;
            for (double[][] own : complete(theme, Source.DIRECT_REPORTS)) {
                if (own.length > 1) {
                    executives++;
                    double[] means = IntStream.range(0, own[0].length)
                            .mapToDouble(i -> Arrays.stream(own)
                                    .mapToDouble(row -> row[i])
                                    .average()
                                    .orElseThrow())
                            .toArray();
                    Arrays.stream(own)
                            .map(row -> IntStream.range(0, row.length)
                                    .mapToDouble(i -> row[i] - means[i])
                                    .toArray())
                            .forEach(rows::add);
                }
            }
            int items = theme.items().size();
            double single = IntStream.range(0, items)
                    .mapToDouble(i ->
                            variance(rows.stream().mapToDouble(row -> row[i]).toArray()))
                    .sum();
            double total = variance(
                    rows.stream().mapToDouble(row -> Arrays.stream(row).sum()).toArray());
            double alpha = items / (items - 1.0) * (1 - single / total);
            holds(theme.id(), Source.DIRECT_REPORTS, Measure.ALPHA, alpha, executives, rows.size());
            assertThat(NORM.figure(theme.id(), Source.DIRECT_REPORTS, Measure.OMEGA)
                            .known())
                    .isPresent();
        }
    }

    @Test
    void takesTheMedianOfAgreement() {
        for (Theme theme : NormCases.QUESTIONNAIRE.themes()) {
            for (Source source : MANY) {
                List<RaterGroup> groups = RECORDS.stream()
                        .flatMap(one -> one.groups().stream())
                        .filter(group -> group.source() == source)
                        .toList();
                int executives = targets(theme, source).size();
                double[] uniform = groups.stream()
                        .mapToDouble(group -> rwg(theme, group, 2))
                        .sorted()
                        .toArray();
                double[] skewed = groups.stream()
                        .mapToDouble(group -> rwg(theme, group, 1.34))
                        .sorted()
                        .toArray();
                holds(theme.id(), source, Measure.RWG_UNIFORM, median(uniform), executives, groups.size());
                holds(theme.id(), source, Measure.RWG_SKEWED, median(skewed), executives, groups.size());
            }
        }
    }

    @Test
    void describesItemsOverAllRaters() {
        List<int[]> sheets = RECORDS.stream()
                .flatMap(one -> one.groups().stream())
                .flatMap(group -> group.answers().stream())
                .toList();
        for (Item item : NormCases.QUESTIONNAIRE.ratedItems()) {
            double[] given = sheets.stream()
                    .flatMapToDouble(sheet -> NormCases.answer(item, sheet))
                    .toArray();
            holds(item.id(), Source.ALL, Measure.MEAN, mean(given), 120, given.length);
            holds(item.id(), Source.ALL, Measure.DEVIATION, deviation(given), 120, given.length);
            double missing = (sheets.size() - given.length) / (double) sheets.size();
            holds(item.id(), Source.ALL, Measure.NO_CHANCE, missing, 120, sheets.size());
        }
    }

    @Test
    void countsFlagsOverAllResponses() {
        List<int[]> sheets = RECORDS.stream()
                .flatMap(one -> one.groups().stream())
                .flatMap(group -> group.answers().stream())
                .toList();
        long central = sheets.stream()
                .filter(sheet -> {
                    long threes =
                            Arrays.stream(sheet).filter(value -> value == 3).count();
                    return 2 * threes
                            > Arrays.stream(sheet).filter(value -> value > 0).count();
                })
                .count();
        assertThat(central).isPositive();
        double share = central / (double) sheets.size();
        holds(FigureKey.WHOLE, Source.ALL, Measure.CENTRAL, share, 120, sheets.size());
        assertThat(NORM.figure(FigureKey.WHOLE, Source.ALL, Measure.FAST))
                .as("nobody's time was kept")
                .isInstanceOf(NormFigure.Missing.class);
    }

    @Test
    void doesNotDependOnAnyOrder() {
        List<NormRecord> shuffled = new ArrayList<>(RECORDS);
        Collections.shuffle(shuffled, new Random(5));
        List<NormRecord> within = shuffled.stream()
                .map(one -> new NormRecord(
                        one.groups().reversed().stream()
                                .map(group -> new RaterGroup(
                                        group.source(),
                                        group.identified(),
                                        group.answers().reversed()))
                                .toList(),
                        one.self(),
                        one.released()))
                .toList();
        assertThat(NormFile.write(new NormComputation(NormCases.QUESTIONNAIRE).next(within, null, DAY)))
                .isEqualTo(NormFile.write(NORM));
    }

    @Test
    void refusesFewerThanThirty() {
        NormComputation computation = new NormComputation(NormCases.QUESTIONNAIRE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> computation.next(RECORDS.subList(0, 29), null, DAY))
                .withMessage("29 of 30 executives");
        PlatformNorm first = computation.next(RECORDS.subList(0, 30), null, DAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> computation.next(RECORDS.subList(0, 39), first, DAY))
                .withMessage("39 of 40 executives");
        assertThat(computation.next(RECORDS.subList(0, 40), first, DAY).version())
                .isEqualTo(2);
    }

    /** Within half a unit of the second digit. */
    private static void holds(
            String subject, Source source, Measure measure, double expected, int executives, int units) {
        String name = new FigureKey(subject, source, measure).text();
        assertThat(NORM.figure(subject, source, measure)).as(name).isInstanceOf(Known.class);
        Known known = (Known) NORM.figure(subject, source, measure);
        double unit = expected == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(Math.abs(expected))) - 1);
        assertThat(known.value().doubleValue())
                .as(name)
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(0.5 * unit + 1e-9 + 1e-3 * unit));
        assertThat(known.executives()).as(name).isEqualTo(executives);
        assertThat(known.units()).as(name).isEqualTo(units);
        assertThat(known.value().stripTrailingZeros().precision()).isLessThanOrEqualTo(2);
        assertThat(new BigDecimal(TwoDigits.text(known.value()))).isEqualByComparingTo(known.value());
    }

    private static double[] released(Theme theme, Source source) {
        return RECORDS.stream()
                .map(one ->
                        Objects.requireNonNull(one.released().get(theme.id())).get(source))
                .filter(Objects::nonNull)
                .mapToDouble(mean -> mean)
                .toArray();
    }

    private static double[] scores(Theme theme, RaterGroup group) {
        return group.answers().stream()
                .map(sheet -> NormCases.answers(theme, List.of(sheet)))
                .filter(given -> 2 * given.length >= theme.items().size())
                .mapToDouble(NormComputationTest::mean)
                .toArray();
    }

    private static List<double[]> targets(Theme theme, Source source) {
        return RECORDS.stream()
                .map(one -> one.groups().stream()
                        .filter(group -> group.source() == source)
                        .flatMapToDouble(group -> DoubleStream.of(scores(theme, group)))
                        .toArray())
                .filter(scores -> scores.length > 0)
                .toList();
    }

    private static List<double[][]> complete(Theme theme, Source source) {
        return RECORDS.stream()
                .map(one -> one.groups().stream()
                        .filter(group -> group.source() == source)
                        .flatMap(group -> group.answers().stream())
                        .map(sheet -> NormCases.answers(theme, List.of(sheet)))
                        .filter(given -> given.length == theme.items().size())
                        .toArray(double[][]::new))
                .filter(rows -> rows.length > 0)
                .toList();
    }

    private static double icc(List<double[]> targets) {
        double n = targets.stream().mapToInt(one -> one.length).sum();
        double grand = targets.stream().flatMapToDouble(DoubleStream::of).sum() / n;
        double between = 0;
        double within = 0;
        double squaredSizes = 0;
        for (double[] one : targets) {
            double mean = mean(one);
            between += one.length * (mean - grand) * (mean - grand);
            within += Arrays.stream(one).map(x -> (x - mean) * (x - mean)).sum();
            squaredSizes += (double) one.length * one.length;
        }
        double msb = between / (targets.size() - 1);
        double msw = within / (n - targets.size());
        double n0 = (n - squaredSizes / n) / (targets.size() - 1);
        return (msb - msw) / (msb + (n0 - 1) * msw);
    }

    /** The restricted likelihood from whole covariance matrices, on finer and finer grids of both variances. */
    private static double tauByBruteForce(List<double[]> targets) {
        double[] centre = {0.15, 0.3};
        double width = 0.149;
        while (width > 1e-5) {
            double[] best = centre.clone();
            double most = Double.NEGATIVE_INFINITY;
            for (int i = -4; i <= 4; i++) {
                for (int j = -4; j <= 4; j++) {
                    double[] point = {
                        Math.max(1e-9, centre[0] + i * width / 4), Math.max(1e-4, centre[1] + j * width / 4)
                    };
                    double likelihood = restricted(targets, point[0], point[1]);
                    if (likelihood > most) {
                        most = likelihood;
                        best = point;
                    }
                }
            }
            centre = best;
            width /= 2;
        }
        return Math.sqrt(centre[0]);
    }

    private static double restricted(List<double[]> targets, double between, double within) {
        double determinants = 0;
        double information = 0;
        double weighted = 0;
        List<RealMatrix> inverses = new ArrayList<>();
        for (double[] one : targets) {
            RealMatrix covariance =
                    MatrixUtils.createRealIdentityMatrix(one.length).scalarMultiply(within);
            covariance = covariance.scalarAdd(between);
            LUDecomposition lu = new LUDecomposition(covariance);
            determinants += Math.log(lu.getDeterminant());
            RealMatrix inverse = lu.getSolver().getInverse();
            inverses.add(inverse);
            RealVector ones = MatrixUtils.createRealVector(
                    DoubleStream.generate(() -> 1).limit(one.length).toArray());
            information += ones.dotProduct(inverse.operate(ones));
            weighted += ones.dotProduct(inverse.operate(MatrixUtils.createRealVector(one)));
        }
        double mean = weighted / information;
        double squares = 0;
        for (int i = 0; i < targets.size(); i++) {
            RealVector away = MatrixUtils.createRealVector(targets.get(i)).mapSubtract(mean);
            squares += away.dotProduct(inverses.get(i).operate(away));
        }
        return -(determinants + Math.log(information) + squares) / 2;
    }

    private static double rwg(Theme theme, RaterGroup group, double chance) {
        double[] variances = theme.items().stream()
                .map(item -> group.answers().stream()
                        .flatMapToDouble(sheet -> NormCases.answer(item, sheet))
                        .toArray())
                .filter(given -> given.length > 1)
                .mapToDouble(NormComputationTest::variance)
                .toArray();
        double q = 1 - Math.min(mean(variances), chance) / chance;
        int j = variances.length;
        return j * q / (j * q + 1 - q);
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
    }

    private static double deviation(double[] values) {
        return Math.sqrt(variance(values));
    }
}
