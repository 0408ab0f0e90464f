package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.sightline.statistics.Cases.assertFigure;
import static org.sightline.statistics.Cases.assertSame;
import static org.sightline.statistics.Cases.value;
import static org.sightline.statistics.OneWayAnova.GroupSize.AVERAGE;
import static org.sightline.statistics.OneWayAnova.GroupSize.WEIGHTED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class IntraclassCorrelationTest {
    private static final double NO = Double.NaN;

    @Test
    void agreesWithOracle01() {
        JsonNode oracle = Oracles.read("01_shrout_fleiss_icc.json");
        Ratings ratings = Ratings.of(Cases.matrix(oracle.get("ratings")));
        OneWayAnova oneWay = OneWayAnova.of(ratings);
        TwoWayAnova twoWay = TwoWayAnova.of(ratings);
        JsonNode anova = oracle.get("anova");
        assertFigure(oneWay.meanSquareBetween(), anova.get("MS_between").asDouble(), 1e-9);
        assertFigure(oneWay.meanSquareWithin(), anova.get("MS_within").asDouble(), 1e-9);
        assertFigure(twoWay.meanSquareTargets(), anova.get("MS_between").asDouble(), 1e-9);
        assertFigure(twoWay.meanSquareJudges(), anova.get("MS_judges").asDouble(), 1e-9);
        assertFigure(twoWay.meanSquareError(), anova.get("MS_error").asDouble(), 1e-9);
        assertThat(oracle.get("expected")).hasSize(6);
        for (JsonNode expected : oracle.get("expected")) {
            String type = expected.get("type").asText();
            Estimate icc = switch (type) {
                case "ICC1" -> oneWay.single(WEIGHTED, 0.95);
                case "ICC2" -> twoWay.agreement(0.95);
                case "ICC3" -> twoWay.consistency(0.95);
                case "ICC1k" -> oneWay.average(0.95);
                case "ICC2k" -> twoWay.agreementOfMeans(0.95);
                case "ICC3k" -> twoWay.consistencyOfMeans(0.95);
                default -> throw new AssertionError(type);
            };
            assertFigure(icc, expected.get("icc").asDouble(), 1e-9);
            Estimate.Bounds bounds = ((Estimate.Figure) icc).interval().orElseThrow();
            assertThat(bounds.low())
                    .as(type)
                    .isCloseTo(expected.get("ci95").get(0).asDouble(), within(1e-6));
            assertThat(bounds.high())
                    .as(type)
                    .isCloseTo(expected.get("ci95").get(1).asDouble(), within(1e-6));
            FTest test = (type.startsWith("ICC1") ? oneWay.test() : twoWay.test()).orElseThrow();
            assertThat(test.statistic()).isCloseTo(expected.get("F").asDouble(), within(1e-6));
            assertThat(test.df1()).isEqualTo(expected.get("df1").asInt());
            assertThat(test.df2()).isEqualTo(expected.get("df2").asInt());
            assertThat(test.p()).isCloseTo(expected.get("p").asDouble(), within(1e-9));
        }
    }

    /** By hand: sizes 2, 3, 1; SSB = 52/3, SSW = 4, N = 6, so MSB = 26/3, MSW = 4/3, n0 = (6 - 14/6) / 2, N/K = 2. */
    @Test
    void statesWhichGroupSizeItUses() {
        OneWayAnova anova = OneWayAnova.of(new double[] {1, 3}, new double[] {4, 5, 6}, new double[] {NO, 1, NO});
        assertFigure(anova.meanSquareBetween(), 26 / 3.0, 1e-12);
        assertFigure(anova.meanSquareWithin(), 4 / 3.0, 1e-12);
        assertFigure(anova.groupSize(WEIGHTED), 11 / 6.0, 1e-12);
        assertFigure(anova.groupSize(AVERAGE), 2, 1e-12);
        double atN0 = (26 / 3.0 - 4 / 3.0) / (26 / 3.0 + 5 / 6.0 * 4 / 3.0);
        assertFigure(anova.single(WEIGHTED, 0.95), atN0, 1e-12);
        assertFigure(anova.single(AVERAGE, 0.95), (22 / 3.0) / 10, 1e-12);
        assertFigure(anova.average(3, WEIGHTED, 0.95), 3 * atN0 / (1 + 2 * atN0), 1e-12);
        assertFigure(anova.average(0.95), 22 / 26.0, 1e-12);
        assertThat(anova.targets()).isEqualTo(3);
        assertThat(anova.ratings()).isEqualTo(6);
    }

    @Test
    void reportsANegativeCorrelationAsEstimatedAndUsesItAsZero() {
        OneWayAnova anova = OneWayAnova.of(new double[] {1, 5}, new double[] {2, 4});
        assertFigure(anova.single(WEIGHTED, 0.95), -1, 1e-12);
        assertFigure(anova.average(4, WEIGHTED, 0.95), 0, 0);
    }

    @Test
    void saysWhyThereIsNoFigure() {
        assertThat(OneWayAnova.of().single(WEIGHTED, 0.9)).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(OneWayAnova.of(new double[] {NO}).average(0.9)).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        OneWayAnova one = OneWayAnova.of(new double[] {1, 2}, new double[0]);
        assertThat(one.average(2, AVERAGE, 0.9)).isEqualTo(Estimate.none(Reason.TOO_FEW, 1));
        assertThat(one.groupSize(WEIGHTED)).isEqualTo(Estimate.none(Reason.TOO_FEW, 1));
        assertThat(one.test()).isEmpty();
        assertThat(OneWayAnova.of(new double[] {1}, new double[] {2}).single(WEIGHTED, 0.9))
                .isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        Ratings flat = Ratings.of(new double[] {0.1, 0.1, 0.1}, new double[] {0.1, 0.1, 0.1});
        assertThat(OneWayAnova.of(flat).single(WEIGHTED, 0.9)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 2));
        assertThat(TwoWayAnova.of(flat).agreement(0.9)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 2));
        assertThat(TwoWayAnova.of(flat).agreementOfMeans(0.9)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 2));
        assertThat(TwoWayAnova.of(flat).consistency(0.9)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 2));
        Ratings agreed = Ratings.of(new double[] {1, 1}, new double[] {4, 4});
        assertThat(OneWayAnova.of(agreed).single(WEIGHTED, 0.9)).isEqualTo(Estimate.of(1, 2));
        assertThat(TwoWayAnova.of(agreed).agreement(0.9)).isEqualTo(Estimate.of(1, 2));
        assertThat(TwoWayAnova.of(agreed).consistencyOfMeans(0.9)).isEqualTo(Estimate.of(1, 2));
        assertThat(TwoWayAnova.of(agreed).test()).isEmpty();
        assertThat(TwoWayAnova.of(Ratings.of()).agreement(0.9)).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(TwoWayAnova.of(Ratings.of(new double[] {1, NO}, new double[] {2, 3}))
                        .consistency(0.9))
                .isEqualTo(Estimate.none(Reason.UNBALANCED, 2));
        assertThat(TwoWayAnova.of(Ratings.of(new double[] {1}, new double[] {2}))
                        .consistency(0.9))
                .isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        // all means alike, so that the mean of targets is worth nothing and 1 - 1 / F has no value
        assertThat(OneWayAnova.of(new double[] {1, 5}, new double[] {2, 4}).average(0.9))
                .isEqualTo(Estimate.none(Reason.NO_VARIANCE, 2));
        // judges differ less than chance and targets not at all
        assertThat(TwoWayAnova.of(Ratings.of(new double[] {1, 2}, new double[] {2, 1}))
                        .agreementOfMeans(0.9))
                .isEqualTo(Estimate.none(Reason.OUT_OF_RANGE, 2));
    }

    @Test
    void refusesImpossibleRequests() {
        OneWayAnova anova = OneWayAnova.of(new double[] {1, 3}, new double[] {4, 5});
        assertThatIllegalArgumentException().isThrownBy(() -> anova.average(0, WEIGHTED, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> anova.average(1));
        assertThatIllegalArgumentException().isThrownBy(() -> anova.single(WEIGHTED, NO));
        assertThatIllegalArgumentException().isThrownBy(() -> new FTest(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FTest(Double.POSITIVE_INFINITY, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FTest(1, 0, 1));
    }

    /** R: pf(50, 3, 40, lower.tail = FALSE) is far below what 1 - P could still tell from 0. */
    @Test
    void knowsTheFarTailOfF() {
        assertThat(new FTest(0, 3, 4).p()).isEqualTo(1);
        assertThat(new FTest(200, 3, 400).p()).isBetween(1e-90, 1e-70);
    }

    @Test
    void dependsNeitherOnOrderNorOnTheDirectionNorTheUnitOfTheScale() {
        Cases.many(random -> {
            double[][] table = Cases.table(random, 2 + random.nextInt(6), 2 + random.nextInt(4), 0.2);
            double[][] other = switch (random.nextInt(4)) {
                case 0 -> Cases.shuffled(random, table);
                case 1 -> Cases.reversed(table);
                case 2 -> mixedWithin(random, table);
                default -> tenfold(table);
            };
            OneWayAnova one = OneWayAnova.of(Ratings.of(table));
            OneWayAnova same = OneWayAnova.of(Ratings.of(other));
            assertSame(same.single(WEIGHTED, 0.95), one.single(WEIGHTED, 0.95));
            assertSame(same.average(0.95), one.average(0.95));
            assertSame(same.average(3, AVERAGE, 0.95), one.average(3, AVERAGE, 0.95));
            double[][] full = Cases.table(random, 2 + random.nextInt(6), 2 + random.nextInt(4), 0);
            double[][] changed = switch (random.nextInt(3)) {
                case 0 -> Cases.shuffled(random, full);
                case 1 -> Cases.reversed(full);
                default -> tenfold(full);
            };
            TwoWayAnova a = TwoWayAnova.of(Ratings.of(full));
            TwoWayAnova b = TwoWayAnova.of(Ratings.of(changed));
            assertSame(b.agreement(0.95), a.agreement(0.95));
            assertSame(b.agreementOfMeans(0.95), a.agreementOfMeans(0.95));
            assertSame(b.consistency(0.95), a.consistency(0.95));
        });
    }

    /** Mean squares from pairs of answers: within a target half their squared difference, in all alike. */
    @Test
    void agreesWithASlowComputation() {
        Cases.many(random -> {
            double[][] table = IntStream.range(0, 2 + random.nextInt(5))
                    .mapToObj(_ -> Cases.answers(random, 1 + random.nextInt(5)))
                    .toArray(double[][]::new);
            double[] all = Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray();
            if (all.length == table.length) {
                return;
            }
            double within = Arrays.stream(table).mapToDouble(t -> squares(t)).sum();
            double msw = within / (all.length - table.length);
            double msb = (squares(all) - within) / (table.length - 1);
            OneWayAnova anova = OneWayAnova.of(table);
            assertFigure(anova.meanSquareWithin(), msw, 1e-9);
            assertFigure(anova.meanSquareBetween(), msb, 1e-9);
            if (msw > 0 && msb > 1e-9) {
                double squared = Arrays.stream(table)
                        .mapToDouble(t -> t.length * t.length)
                        .sum();
                double n0 = (all.length - squared / all.length) / (table.length - 1);
                assertFigure(anova.single(WEIGHTED, 0.95), (msb - msw) / (msb + (n0 - 1) * msw), 1e-9);
                for (int k = 1; k < 6; k++) {
                    assertThat(value(anova.average(k + 1, WEIGHTED, 0.9)))
                            .isGreaterThanOrEqualTo(value(anova.average(k, WEIGHTED, 0.9)));
                }
            }
        });
    }

    /** With the same judges for all, MSE is the mean over pairs of judges of half the variance of their difference. */
    @Test
    void agreesWithASlowComputationOfTheTwoWayDesign() {
        Cases.many(random -> {
            int n = 2 + random.nextInt(5);
            int k = 2 + random.nextInt(4);
            double[][] table = Cases.table(random, n, k, 0);
            double error = 0;
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < a; b++) {
                    int one = a;
                    int two = b;
                    error += squares(Arrays.stream(table)
                            .mapToDouble(row -> row[one] - row[two])
                            .toArray());
                }
            }
            double mse = error / (k * (k - 1.0)) / (n - 1);
            double msr = squares(Arrays.stream(table)
                            .mapToDouble(row -> Arrays.stream(row).sum())
                            .toArray())
                    / k
                    / (n - 1);
            TwoWayAnova anova = TwoWayAnova.of(Ratings.of(table));
            assertFigure(anova.meanSquareError(), mse, 1e-9);
            assertFigure(anova.meanSquareTargets(), msr, 1e-9);
            if (mse > 1e-9 && msr > 1e-9) {
                assertFigure(anova.consistency(0.95), (msr - mse) / (msr + (k - 1) * mse), 1e-9);
                Estimate.Figure wide = (Estimate.Figure) anova.consistency(0.99);
                Estimate.Figure tight = (Estimate.Figure) anova.consistency(0.80);
                assertThat(wide.interval().orElseThrow().low())
                        .isLessThan(tight.interval().orElseThrow().low());
                assertThat(wide.interval().orElseThrow().high()).isGreaterThan(tight.value());
            }
        });
    }

    private static double squares(double[] x) {
        double sum = 0;
        for (double a : x) {
            for (double b : x) {
                sum += (a - b) * (a - b) / 2;
            }
        }
        return sum / x.length;
    }

    private static double[][] mixedWithin(Random random, double[][] table) {
        return Arrays.stream(table)
                .map(row -> {
                    double[][] single =
                            Arrays.stream(row).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
                    return Arrays.stream(Cases.shuffled(random, single))
                            .mapToDouble(x -> x[0])
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    private static double[][] tenfold(double[][] table) {
        return Arrays.stream(table)
                .map(row -> Arrays.stream(row).map(x -> 10 * x - 7).toArray())
                .toArray(double[][]::new);
    }
}
