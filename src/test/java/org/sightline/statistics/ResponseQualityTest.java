package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sightline.statistics.Cases.assertFigure;
import static org.sightline.statistics.Cases.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.QualitySummary.Count;
import org.sightline.statistics.QualitySummary.Counted;
import org.sightline.statistics.QualitySummary.Withheld;
import org.sightline.statistics.ResponseQuality.Flag;

class ResponseQualityTest {
    private static final double NO = Double.NaN;

    @Test
    void countsTheLongestRunOfThePresentedOrderOverGaps() {
        ResponsePattern pattern = ResponsePattern.of(4, 4, NO, 4, 2, 5, 5);
        assertThat(pattern.longestRun()).isEqualTo(Estimate.of(3, 6));
        assertThat(pattern.longestRun(0, 4, 1, 5, 2, 6, 3)).isEqualTo(Estimate.of(2, 6));
        assertThat(ResponsePattern.of(3).longestRun()).isEqualTo(Estimate.of(1, 1));
    }

    @Test
    void describesOneRater() {
        ResponsePattern pattern = ResponsePattern.of(4, 3, NO, 5, 3);
        assertFigure(pattern.variability(), Math.sqrt(2.75 / 3), 1e-12);
        assertThat(pattern.cannotSay()).isEqualTo(Estimate.of(1 - 4 / 5.0, 5));
        assertFigure(pattern.leniency(3.5, 0.5), 0.5, 1e-12);
        assertThat(pattern.at(3)).isEqualTo(Estimate.of(0.5, 4));
        assertThat(pattern.at(5)).isEqualTo(Estimate.of(0.25, 4));
        assertFigure(pattern.personTotal(4, 3, 1, 5, 3), 1, 1e-12);
    }

    /** By hand: halves (4, 2), (3, 3), (5, 4), (1, NO) have r = 1/2, so 2/3. */
    @Test
    void correlatesHalvesOfThemes() {
        ResponsePattern pattern = ResponsePattern.of(4, 2, 3, 3, 5, 4, 5, NO, 1, NO);
        List<int[]> themes =
                List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {4, 5, 6, 7}, new int[] {8, 9}, new int[0]);
        assertFigure(pattern.evenOdd(themes), 2 / 3.0, 1e-12);
        // r = -1/2 would be -2
        ResponsePattern against = ResponsePattern.of(4, 4, 3, 3, 5, 2);
        assertFigure(against.evenOdd(List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {4, 5})), -1, 0);
        assertThat(pattern.evenOdd(themes.subList(0, 2))).isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
    }

    @Test
    void findsPagesThatWereTooFast() {
        assertThat(PageTime.index(List.of(new PageTime(7.9, 4), new PageTime(8, 4), new PageTime(30, 4))))
                .isEqualTo(Estimate.of(1 / 3.0, 3));
        assertThat(PageTime.index(List.of())).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageTime(NO, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageTime(1, 0));
    }

    @Test
    void measuresTheDistanceFromTheNorm() {
        Cases.many(random -> {
            int items = 1 + random.nextInt(4);
            double[][] records = normal(random, 12, items);
            double[] x = normal(random, 1, items)[0];
            ItemNorm.Distance distance = ItemNorm.of(Ratings.of(records)).distance(ResponsePattern.of(x));
            double[][] inverse = new LUDecomposition(new Array2DRowRealMatrix(covariance(records)))
                    .getSolver()
                    .getInverse()
                    .getData();
            double expected = 0;
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    expected += inverse[i][j] * (x[i] - mean(records, i)) * (x[j] - mean(records, j));
                }
            }
            assertFigure(distance.squared(), expected, 1e-7 * (1 + expected));
            assertFigure(
                    distance.p(), 1 - new ChiSquaredDistribution(null, items).cumulativeProbability(expected), 1e-8);
        });
    }

    @Test
    void measuresTheDistanceOverTheAnsweredItems() {
        double[][] records = normal(new Random(1), 30, 3);
        double[][] two = Cases.columns(records, 0, 2);
        ItemNorm norm = ItemNorm.of(Ratings.of(records));
        ItemNorm.Distance distance = norm.distance(ResponsePattern.of(5, NO, 1));
        ItemNorm.Distance same = ItemNorm.of(Ratings.of(two)).distance(ResponsePattern.of(5, 1));
        assertSame(distance.squared(), same.squared());
        assertSame(distance.p(), same.p());
        assertThat(norm.isLarge()).isTrue();
        assertThat(norm.probability(ResponsePattern.of(5, NO, 1))).isEqualTo(distance.p());
        ItemNorm small = ItemNorm.of(Ratings.of(normal(new Random(1), 29, 3)));
        assertThat(small.probability(ResponsePattern.of(5, NO, 1))).isEqualTo(Estimate.none(Reason.TOO_FEW, 29));
        assertFigure(norm.distance(ResponsePattern.of(1e9, 1, 1)).p(), 0, 0);
    }

    @Test
    void saysWhyThereIsNoFigure() {
        ResponsePattern nothing = ResponsePattern.of(NO, NO);
        ItemNorm flat = ItemNorm.of(Ratings.of(new double[] {1, 2}, new double[] {1, 3}));
        for (Estimate none : List.of(
                nothing.longestRun(),
                nothing.variability(),
                nothing.leniency(3, 1),
                nothing.at(3),
                nothing.personTotal(1, 2),
                nothing.evenOdd(List.of(new int[] {0, 1})),
                flat.distance(nothing).squared(),
                ResponsePattern.of().cannotSay())) {
            assertThat(none).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        }
        assertThat(ResponsePattern.of(4, NO).variability()).isEqualTo(Estimate.none(Reason.TOO_FEW, 1));
        assertThat(ResponsePattern.of(4, 3).leniency(3, 0)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 2));
        assertThat(ResponsePattern.of(4, 4, 4).personTotal(1, 2, 3)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 3));
        assertThat(flat.distance(ResponsePattern.of(4, 4)).p()).isEqualTo(Estimate.none(Reason.NO_SOLUTION, 2));
        ItemNorm twins = ItemNorm.of(Ratings.of(new double[] {1, 1}, new double[] {2, 2}, new double[] {5, 5}));
        assertThat(twins.distance(ResponsePattern.of(4, 4)).p()).isEqualTo(Estimate.none(Reason.NO_SOLUTION, 2));
        assertThat(ItemNorm.of(Ratings.of(new double[] {1, 1}))
                        .distance(ResponsePattern.of(4, 4))
                        .p())
                .isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
    }

    @Test
    void refusesWhatDoesNotFit() {
        ResponsePattern pattern = ResponsePattern.of(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> pattern.personTotal(1));
        assertThatIllegalArgumentException().isThrownBy(() -> pattern.leniency(NO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> pattern.leniency(3, -1));
        assertThatThrownBy(() -> pattern.longestRun(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        ItemNorm three = ItemNorm.of(Ratings.of(new double[] {1, 2, 3}));
        assertThatIllegalArgumentException().isThrownBy(() -> three.distance(pattern));
    }

    @Test
    void agreesWithASlowComputation() {
        Cases.many(random -> {
            double[] x = Cases.table(random, 1, 3 + random.nextInt(8), 0.2)[0];
            double[] norm = random.doubles(x.length, 1, 5).toArray();
            ResponsePattern pattern = ResponsePattern.of(x);
            int[] there = IntStream.range(0, x.length)
                    .filter(i -> !Double.isNaN(x[i]))
                    .toArray();
            double[] a = IntStream.of(there).mapToDouble(i -> x[i]).toArray();
            double[] b = IntStream.of(there).mapToDouble(i -> norm[i]).toArray();
            if (pattern.personTotal(norm) instanceof Estimate.Figure r) {
                assertFigure(r, new PearsonsCorrelation().correlation(a, b), 1e-9);
            }
            int longest = 0;
            for (int from = 0; from < a.length; from++) {
                for (int to = from; to < a.length; to++) {
                    double first = a[from];
                    if (IntStream.rangeClosed(from, to).allMatch(i -> a[i] == first)) {
                        longest = Math.max(longest, to - from + 1);
                    }
                }
            }
            assertThat(pattern.longestRun().figure().orElse(0)).isEqualTo(longest);
            ResponsePattern turned = ResponsePattern.of(Cases.reversed(x));
            assertSame(turned.longestRun(), pattern.longestRun());
            assertSame(turned.variability(), pattern.variability());
            assertSame(turned.at(3), pattern.at(3));
            assertSame(turned.personTotal(Cases.reversed(norm)), pattern.personTotal(norm));
        });
    }

    @Test
    void raisesFlagsAtTheirLimitsAndNoneWithoutAFigure() {
        assertThat(calm().flags()).isEmpty();
        assertThat(quality(10, 0.29, -0.1, 0.0009, -0.1, 0.6, -2, 0.6, 0.6).flags())
                .containsExactly(Flag.values());
        Estimate none = Estimate.none(Reason.NO_DATA, 0);
        assertThat(new ResponseQuality(none, none, none, none, none, none, none, none, none).flags())
                .isEmpty();
    }

    @Test
    void sumsUpOverTwentyRatersOnly() {
        assertThat(QualitySummary.of(List.of())).isEqualTo(new Withheld(Reason.NO_DATA, 0));
        assertThat(QualitySummary.of(Collections.nCopies(19, calm()))).isEqualTo(new Withheld(Reason.TOO_FEW, 19));
        List<ResponseQuality> twenty = new ArrayList<>(Collections.nCopies(18, calm()));
        twenty.add(quality(11, 1, 0.8, 0.5, 0.4, 0, 0, 0.2, 0));
        Estimate none = Estimate.none(Reason.NO_DATA, 0);
        twenty.add(new ResponseQuality(none, none, none, none, none, none, none, none, none));
        Counted counted = (Counted) QualitySummary.of(twenty);
        assertThat(counted.raters()).isEqualTo(20);
        assertThat(Objects.requireNonNull(counted.counts().get(Flag.STRAIGHT_LINE)))
                .isEqualTo(new Count(1, 19));
        assertThat(counted.counts()).hasSize(Flag.values().length).containsEntry(Flag.FAST, new Count(0, 19));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counted(19, counted.counts()));
    }

    private static ResponseQuality calm() {
        return quality(9, 0.3, 0, 0.001, 0, 0.5, 1.9, 0.5, 0.5);
    }

    private static ResponseQuality quality(
            double run,
            double irv,
            double evenOdd,
            double p,
            double r,
            double gaps,
            double z,
            double mid,
            double fast) {
        return new ResponseQuality(
                Estimate.of(run, 18),
                Estimate.of(irv, 18),
                Estimate.of(evenOdd, 18),
                Estimate.of(p, 18),
                Estimate.of(r, 18),
                Estimate.of(gaps, 18),
                Estimate.of(z, 18),
                Estimate.of(mid, 18),
                Estimate.of(fast, 18));
    }

    private static double[][] normal(Random random, int records, int items) {
        return IntStream.range(0, records)
                .mapToObj(_ -> IntStream.range(0, items)
                        .mapToDouble(_ -> 3 + random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double mean(double[][] records, int item) {
        return Arrays.stream(records).mapToDouble(row -> row[item]).average().orElseThrow();
    }

    private static double[][] covariance(double[][] records) {
        int items = records[0].length;
        double[][] result = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                result[i][j] = new Covariance().covariance(column(records, i), column(records, j));
            }
        }
        return result;
    }

    private static double[] column(double[][] records, int item) {
        return Arrays.stream(records).mapToDouble(row -> row[item]).toArray();
    }
}
