package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sightline.statistics.Cases.assertFigure;
import static org.sightline.statistics.Cases.assertSame;
import static org.sightline.statistics.Cases.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class InternalConsistencyTest {
    private static final double NO = Double.NaN;

    @Test
    void agreesWithOracle06() {
        JsonNode oracle = Oracles.read("06_alpha_omega_attitude.json");
        JsonNode expected = oracle.get("expected");
        InternalConsistency items = InternalConsistency.of(Ratings.of(Cases.matrix(oracle.get("data"))));
        assertFigure(items.alpha(0.95), expected.get("raw_alpha").asDouble(), 1e-9);
        Estimate.Bounds feldt = ((Estimate.Figure) items.alpha(0.95)).interval().orElseThrow();
        assertThat(feldt.low()).isCloseTo(expected.get("feldt_ci95").get(0).asDouble(), within(1e-6));
        assertThat(feldt.high()).isCloseTo(expected.get("feldt_ci95").get(1).asDouble(), within(1e-6));
        assertFigure(items.standardisedAlpha(), expected.get("std_alpha").asDouble(), 1e-9);
        assertFigure(items.averageCorrelation(), expected.get("average_r").asDouble(), 1e-9);
        assertFigure(items.lambda6(), expected.get("guttman_lambda6").asDouble(), 1e-9);
        JsonNode factor = expected.get("one_factor_ml");
        for (int item = 0; item < 7; item++) {
            assertFigure(
                    items.alphaWithout(item, 0.95),
                    expected.get("alpha_if_item_dropped").get(item).asDouble(),
                    1e-9);
            assertFigure(
                    items.itemRest(item),
                    expected.get("item_rest_correlation").get(item).asDouble(),
                    1e-9);
            // the reference is an iterative fit: 2e-5 of the value
            double loading = factor.get("loadings").get(item).asDouble();
            double residual = factor.get("residual_variances").get(item).asDouble();
            assertFigure(items.oneFactor().loading(item), loading, 2e-5 * loading);
            assertFigure(items.oneFactor().residualVariance(item), residual, 2e-5 * residual);
        }
        assertFigure(
                items.oneFactor().omegaOfModel(),
                factor.get("omega_total_model").asDouble(),
                1e-6);
        assertFigure(
                items.oneFactor().omegaOfObserved(),
                factor.get("omega_total_observed_denominator").asDouble(),
                1e-6);
    }

    @Test
    void leavesOutRowsWithGaps() {
        Ratings gaps = Ratings.of(
                new double[] {1, 2, 2}, new double[] {NO, 5, 1}, new double[] {3, 3, 4}, new double[] {5, 4, 4});
        Ratings without = Ratings.of(new double[] {1, 2, 2}, new double[] {3, 3, 4}, new double[] {5, 4, 4});
        assertThat(InternalConsistency.of(gaps).alpha(0.9))
                .isEqualTo(InternalConsistency.of(without).alpha(0.9));
        assertThat(((Estimate.Figure) InternalConsistency.of(gaps).alpha(0.9)).n())
                .isEqualTo(3);
    }

    @Test
    void saysWhyThereIsNoFigure() {
        InternalConsistency nothing = InternalConsistency.of(Ratings.of());
        assertThat(nothing.alpha(0.9)).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(nothing.alphaWithout(0, 0.9)).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(nothing.lambda6()).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(nothing.oneFactor().omegaOfModel()).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        InternalConsistency two = InternalConsistency.of(Ratings.of(new double[] {1, 2}, new double[] {3, 3}));
        assertThat(two.alphaWithout(0, 0.9)).isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        assertThat(two.oneFactor().omegaOfObserved()).isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        assertThat(two.itemRest(0)).isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        InternalConsistency flat = InternalConsistency.of(
                Ratings.of(new double[] {1, 1, 2}, new double[] {1, 2, 1}, new double[] {1, 3, 0}));
        assertThat(flat.alpha(0.9)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 3));
        assertThat(flat.averageCorrelation()).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 3));
        assertThat(flat.itemRest(0)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 3));
        assertThat(flat.oneFactor().loading(0)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 3));
        InternalConsistency same = InternalConsistency.of(
                Ratings.of(new double[] {1, 1, 1}, new double[] {3, 3, 3}, new double[] {4, 4, 4}));
        assertFigure(same.alpha(0.9), 1, 1e-12);
        assertThat(same.lambda6()).isEqualTo(Estimate.none(Reason.NO_SOLUTION, 3));
        assertThat(same.oneFactor().omegaOfModel()).isEqualTo(Estimate.none(Reason.NO_SOLUTION, 3));
        assertThatThrownBy(() -> two.itemRest(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Alpha is the consistency of the means of judges; and J c / (v + (J - 1) c) of the mean covariance and variance. */
    @Test
    void agreesWithASlowComputation() {
        Cases.many(random -> {
            int items = 2 + random.nextInt(4);
            double[][] table = Cases.table(random, 3 + random.nextInt(6), items, 0);
            double variance = 0;
            double covariance = 0;
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    double c = covariance(table, i, j);
                    variance += i == j ? c / items : 0;
                    covariance += i == j ? 0 : c / items / (items - 1);
                }
            }
            Estimate alpha = InternalConsistency.of(Ratings.of(table)).alpha(0.95);
            if (variance + (items - 1) * covariance < 1e-9) {
                assertThat(alpha).isEqualTo(Estimate.none(Reason.NO_VARIANCE, table.length));
                return;
            }
            assertFigure(alpha, items * covariance / (variance + (items - 1) * covariance), 1e-8);
            Estimate consistency = TwoWayAnova.of(Ratings.of(table)).consistencyOfMeans(0.95);
            assertSame(alpha, consistency);
        });
    }

    @Test
    void dependsNeitherOnOrderNorOnTheDirectionOfTheScale() {
        Cases.many(random -> {
            double[][] table = factorial(random, 8 + random.nextInt(10), 3 + random.nextInt(3));
            InternalConsistency one = InternalConsistency.of(Ratings.of(table));
            double[][] other = random.nextBoolean() ? Cases.shuffled(random, table) : Cases.reversed(table);
            InternalConsistency same = InternalConsistency.of(Ratings.of(other));
            assertSame(same.alpha(0.95), one.alpha(0.95));
            assertSame(same.lambda6(), one.lambda6());
            assertSame(same.averageCorrelation(), one.averageCorrelation());
            assertSame(same.standardisedAlpha(), one.standardisedAlpha());
            assertSame(same.itemRest(1), one.itemRest(1));
        });
    }

    /** No other loadings or residual variances nearby fit better, by the likelihood from the whole matrix. */
    @Test
    @Tag("slow")
    void isTheMaximumOfTheLikelihood() {
        int[] fitted = {0};
        Cases.many(random -> {
            int items = 3 + random.nextInt(3);
            double[][] table = factorial(random, 30 + random.nextInt(40), items);
            OneFactor factor = InternalConsistency.of(Ratings.of(table)).oneFactor();
            if (factor.omegaOfModel() instanceof Estimate.NotComputable) {
                return;
            }
            fitted[0]++;
            double[] l = IntStream.range(0, items)
                    .mapToDouble(i -> value(factor.loading(i)))
                    .toArray();
            double[] psi = IntStream.range(0, items)
                    .mapToDouble(i -> value(factor.residualVariance(i)))
                    .toArray();
            RealMatrix s = new Array2DRowRealMatrix(items, items);
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    s.setEntry(i, j, covariance(table, i, j));
                }
            }
            double best = misfit(s, l, psi);
            for (int i = 0; i < items; i++) {
                for (double factorOf : new double[] {0.9, 0.999, 1.001, 1.1}) {
                    double[] loadings = l.clone();
                    loadings[i] *= factorOf;
                    double[] residuals = psi.clone();
                    residuals[i] *= factorOf;
                    assertThat(misfit(s, loadings, psi)).isGreaterThanOrEqualTo(best - 1e-10);
                    assertThat(misfit(s, l, residuals)).isGreaterThanOrEqualTo(best - 1e-10);
                }
            }
            assertThat(value(factor.omegaOfModel())).isBetween(0.0, 1.0);
            assertThat(Arrays.stream(l).sum()).isGreaterThanOrEqualTo(0);
        });
        assertThat(fitted[0]).isGreaterThan(Cases.MANY * 9 / 10);
    }

    private static double misfit(RealMatrix s, double[] l, double[] psi) {
        RealMatrix sigma = new Array2DRowRealMatrix(l.length, l.length);
        for (int i = 0; i < l.length; i++) {
            for (int j = 0; j < l.length; j++) {
                sigma.setEntry(i, j, l[i] * l[j] + (i == j ? psi[i] : 0));
            }
        }
        LUDecomposition lu = new LUDecomposition(sigma);
        return Math.log(lu.getDeterminant())
                + lu.getSolver().getInverse().multiply(s).getTrace();
    }

    private static double covariance(double[][] table, int i, int j) {
        double sum = 0;
        for (double[] a : table) {
            for (double[] b : table) {
                sum += (a[i] - b[i]) * (a[j] - b[j]) / 2;
            }
        }
        return sum / table.length / (table.length - 1);
    }

    private static double[][] factorial(Random random, int records, int items) {
        return IntStream.range(0, records)
                .mapToObj(_ -> {
                    double truth = random.nextGaussian();
                    return IntStream.range(0, items)
                            .mapToDouble(item -> 3 + (0.6 + 0.1 * item) * truth + 0.7 * random.nextGaussian())
                            .toArray();
                })
                .toArray(double[][]::new);
    }
}
