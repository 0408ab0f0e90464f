package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.statistics.Cases.assertFigure;
import static org.sightline.statistics.Cases.assertSame;
import static org.sightline.statistics.Cases.value;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.sightline.statistics.Estimate.Reason;

class VarianceComponentsTest {
    private static final double[][] DYESTUFF = {
        {1545, 1440, 1440, 1520, 1580},
        {1540, 1555, 1490, 1560, 1495},
        {1595, 1550, 1605, 1510, 1560},
        {1445, 1440, 1595, 1465, 1545},
        {1595, 1630, 1515, 1635, 1625},
        {1520, 1455, 1450, 1480, 1445}
    };
    private static final double[][] DYESTUFF_2 = {
        {7.298, 3.846, 2.434, 9.566, 7.990},
        {5.220, 6.556, 0.608, 11.788, -0.892},
        {0.110, 10.386, 13.434, 5.510, 8.166},
        {2.212, 4.852, 7.092, 9.288, 4.980},
        {0.282, 9.014, 4.458, 9.446, 7.198},
        {1.722, 4.782, 8.106, 0.758, 3.758}
    };

    /** R, lme4: lmer(Yield ~ 1 + (1 | Batch), Dyestuff): 1764.05, 2451.25, 1527.50. Davies and Goldsmith 1972. */
    @Test
    void agreesWithTheDyestuffs() {
        VarianceComponents dyestuff = VarianceComponents.reml(OneWayAnova.of(DYESTUFF));
        assertFigure(dyestuff.between(), 1764.05, 1e-6);
        assertFigure(dyestuff.within(), 2451.25, 1e-6);
        assertFigure(dyestuff.mean(), 1527.5, 1e-9);
        assertFigure(dyestuff.intraclassCorrelation(), 1764.05 / 4215.30, 1e-9);
    }

    /** R, lme4: lmer(Yield ~ 1 + (1 | Batch), Dyestuff2): 0, 13.81, 5.6656. Box and Tiao 1973. */
    @Test
    void findsNoVarianceBetweenTheSecondDyestuffs() {
        VarianceComponents second = VarianceComponents.reml(OneWayAnova.of(DYESTUFF_2));
        assertFigure(second.between(), 0, 0);
        assertFigure(second.within(), 13.81, 5e-3);
        assertFigure(second.mean(), 5.6656, 5e-5);
        assertFigure(second.intraclassCorrelation(), 0, 0);
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(VarianceComponents.reml(OneWayAnova.of()).between()).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        VarianceComponents single = VarianceComponents.reml(OneWayAnova.of(new double[] {1}, new double[] {2}));
        assertThat(single.within()).isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        assertThat(single.intraclassCorrelation()).isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        VarianceComponents agreed = VarianceComponents.reml(OneWayAnova.of(new double[] {1, 1}, new double[] {3}));
        assertFigure(agreed.between(), 2, 0);
        assertFigure(agreed.within(), 0, 0);
        assertFigure(agreed.mean(), 2, 0);
        assertFigure(agreed.intraclassCorrelation(), 1, 0);
        assertThat(VarianceComponents.reml(OneWayAnova.of(new double[] {3, 3}, new double[] {3}))
                        .intraclassCorrelation())
                .isEqualTo(Estimate.none(Reason.NO_VARIANCE, 2));
    }

    /** With as many raters for each, REML has the closed form of the mean squares. */
    @Test
    void agreesWithTheMeanSquaresOfBalancedData() {
        Cases.many(random -> {
            int raters = 2 + random.nextInt(4);
            OneWayAnova anova = OneWayAnova.of(table(random, 2 + random.nextInt(6), raters, raters));
            double msb = value(anova.meanSquareBetween());
            double msw = value(anova.meanSquareWithin());
            VarianceComponents reml = VarianceComponents.reml(anova);
            int n = anova.ratings();
            boolean inside = msb > msw;
            double pooled = (msb * (anova.targets() - 1) + msw * (n - anova.targets())) / (n - 1);
            assertFigure(reml.between(), inside ? (msb - msw) / raters : 0, 1e-7 * (msb + msw));
            assertFigure(reml.within(), inside ? msw : pooled, 1e-7 * (msb + msw));
        });
    }

    /** The restricted likelihood from the whole covariance matrix has no better point, near or far. */
    @Test
    void isTheMaximumOfTheRestrictedLikelihood() {
        Cases.many(random -> {
            double[][] table = table(random, 2 + random.nextInt(4), 1, 4);
            OneWayAnova anova = OneWayAnova.of(table);
            if (anova.ratings() == anova.targets()) {
                return;
            }
            VarianceComponents reml = VarianceComponents.reml(anova);
            double between = value(reml.between());
            double within = value(reml.within());
            double best = likelihood(table, between, within);
            for (double factor : new double[] {0.5, 0.99, 0.9999, 1.0001, 1.01, 2}) {
                assertThat(likelihood(table, between * factor, within)).isLessThanOrEqualTo(best + 1e-9);
                assertThat(likelihood(table, between, within * factor)).isLessThanOrEqualTo(best + 1e-9);
            }
            assertThat(likelihood(table, within * random.nextDouble(), within)).isLessThanOrEqualTo(best + 1e-9);
            assertThat(likelihood(table, within * 10 * random.nextDouble(), within / 2 + within * random.nextDouble()))
                    .isLessThanOrEqualTo(best + 1e-9);
            assertThat(likelihood(table, 0, within)).isLessThanOrEqualTo(best + 1e-9);
        });
    }

    @Test
    void dependsNeitherOnOrderNorOnTheDirectionOfTheScale() {
        Cases.many(random -> {
            double[][] table = table(random, 2 + random.nextInt(5), 1, 5);
            VarianceComponents one = VarianceComponents.reml(OneWayAnova.of(table));
            VarianceComponents mixed = VarianceComponents.reml(OneWayAnova.of(Cases.shuffled(random, table)));
            VarianceComponents turned = VarianceComponents.reml(OneWayAnova.of(Cases.reversed(table)));
            assertThat(mixed).isEqualTo(one);
            assertSame(turned.between(), one.between());
            assertSame(turned.within(), one.within());
            if (one.mean() instanceof Estimate.Figure mean) {
                assertFigure(turned.mean(), 6 - mean.value(), 1e-7);
            }
        });
    }

    private static double[][] table(Random random, int targets, int least, int most) {
        double spread = 2 * random.nextDouble();
        return IntStream.range(0, targets)
                .mapToObj(_ -> {
                    double truth = 3 + spread * random.nextGaussian();
                    return random.doubles(least + random.nextInt(most - least + 1))
                            .map(_ -> truth + random.nextGaussian())
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    private static double likelihood(double[][] table, double between, double within) {
        double[] y = Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray();
        RealMatrix v = new Array2DRowRealMatrix(y.length, y.length);
        int start = 0;
        for (double[] target : table) {
            for (int i = 0; i < target.length; i++) {
                for (int j = 0; j < target.length; j++) {
                    v.setEntry(start + i, start + j, between + (i == j ? within : 0));
                }
            }
            start += target.length;
        }
        CholeskyDecomposition cholesky = new CholeskyDecomposition(v, 1e-9, 0);
        RealVector ones = new ArrayRealVector(y.length, 1);
        RealVector solved = cholesky.getSolver().solve(ones);
        double information = ones.dotProduct(solved);
        double mean = new ArrayRealVector(y).dotProduct(solved) / information;
        RealVector rest = new ArrayRealVector(y).mapSubtract(mean);
        return -(Math.log(cholesky.getDeterminant())
                        + Math.log(information)
                        + rest.dotProduct(cholesky.getSolver().solve(rest)))
                / 2;
    }
}
