package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sightline.statistics.OneWayAnova.GroupSize;

/** Whatever is put in, a figure is finite or there is a reason. An {@link Estimate} checks itself, so none may throw. */
class FiniteFiguresTest {
    private static final double LARGEST = 1e12;

    @Test
    void neverLeaveTheNumbers() {
        Cases.many(random -> {
            double[][] table = nasty(random);
            for (Estimate estimate : everything(random, Ratings.of(table))) {
                assertFinite(estimate);
            }
        });
    }

    @Test
    void agreementNeverLeavesTheNumbers() {
        Cases.many(random -> {
            Agreement five = new Agreement(5);
            double[] x = Cases.answers(random, random.nextInt(7));
            Ratings ratings =
                    Ratings.of(Cases.table(random, random.nextInt(5), random.nextInt(5), random.nextDouble()));
            for (NullDistribution chance : List.of(
                    NullDistribution.uniform(5),
                    NullDistribution.HEAVY_SKEW,
                    NullDistribution.maximumDissensus(5),
                    NullDistribution.of(0, 0, 0, 0, 1),
                    NullDistribution.of(1e-15, 0, 0, 0, 1 - 1e-15))) {
                Stream.of(
                                five.rwg(chance, x),
                                five.rwgUncapped(chance, x),
                                five.rwgJ(chance, ratings),
                                five.rStarWgJ(chance, ratings),
                                five.awg(x),
                                five.averageDeviationFromMean(x),
                                five.averageDeviationFromMedian(x))
                        .forEach(FiniteFiguresTest::assertFinite);
            }
        });
        ChanceAgreement sure = ChanceAgreement.of(NullDistribution.of(0, 0, 1), 5);
        assertThat(sure.rwgAtLeast(0.7, NullDistribution.uniform(3))).isEqualTo(1);
        assertFinite(sure.criticalRwg(0.05, NullDistribution.uniform(3)));
        assertFinite(sure.criticalVariance(1));
        assertFinite(sure.criticalAverageDeviation(0));
    }

    private static List<Estimate> everything(Random random, Ratings ratings) {
        List<Estimate> all = new ArrayList<>();
        ThemeMean mean = ThemeMean.withMinimum(1 + random.nextInt(3));
        all.addAll(mean.itemMeans(ratings));
        all.add(mean.itemFirst(ratings));
        all.add(mean.raterFirst(ratings));
        OneWayAnova oneWay = OneWayAnova.of(ratings);
        for (GroupSize size : GroupSize.values()) {
            all.add(oneWay.single(size, 0.95));
            all.add(oneWay.average(3, size, 0.8));
            all.add(oneWay.groupSize(size));
        }
        all.addAll(List.of(oneWay.meanSquareBetween(), oneWay.meanSquareWithin(), oneWay.average(0.99)));
        oneWay.test().ifPresent(test -> assertThat(test.p()).isBetween(0.0, 1.0));
        VarianceComponents components = VarianceComponents.reml(oneWay);
        all.addAll(List.of(
                components.between(), components.within(), components.mean(), components.intraclassCorrelation()));
        TwoWayAnova twoWay = TwoWayAnova.of(ratings);
        all.addAll(List.of(
                twoWay.agreement(0.95),
                twoWay.agreementOfMeans(0.95),
                twoWay.consistency(0.95),
                twoWay.consistencyOfMeans(0.95),
                twoWay.meanSquareTargets(),
                twoWay.meanSquareJudges(),
                twoWay.meanSquareError()));
        twoWay.test().ifPresent(test -> assertThat(test.p()).isBetween(0.0, 1.0));
        for (KrippendorffAlpha alpha : KrippendorffAlpha.values()) {
            all.add(alpha.of(ratings));
        }
        all.addAll(consistency(ratings));
        all.addAll(study(random, ratings));
        all.addAll(response(random, ratings));
        return all;
    }

    private static List<Estimate> consistency(Ratings ratings) {
        InternalConsistency items = InternalConsistency.of(ratings);
        List<Estimate> all = new ArrayList<>(
                List.of(items.alpha(0.95), items.averageCorrelation(), items.standardisedAlpha(), items.lambda6()));
        if (ratings.items() > 0) {
            OneFactor factor = items.oneFactor();
            all.addAll(List.of(
                    items.alphaWithout(0, 0.95),
                    items.itemRest(0),
                    factor.loading(0),
                    factor.residualVariance(0),
                    factor.omegaOfModel(),
                    factor.omegaOfObserved()));
        }
        return all;
    }

    private static List<Estimate> study(Random random, Ratings ratings) {
        GeneralizabilityStudy study = GeneralizabilityStudy.of(
                List.of(ratings, ratings.complete(), Ratings.of(), ratings.answering(random.nextDouble())));
        GeneralizabilityStudy.Decision decision = study.decide(1 + random.nextInt(9), 1 + random.nextInt(9));
        return List.of(
                study.person(),
                study.rater(),
                study.item(),
                study.personItem(),
                study.residual(),
                decision.generalizability(),
                decision.standardError());
    }

    private static List<Estimate> response(Random random, Ratings ratings) {
        int items = ratings.items();
        double[] row = ratings.raters() == 0 ? new double[items] : filled(ratings);
        ResponsePattern pattern = ResponsePattern.of(row);
        ItemNorm.Distance distance = ItemNorm.of(ratings).distance(pattern);
        return List.of(
                pattern.longestRun(),
                pattern.variability(),
                pattern.cannotSay(),
                pattern.at(3),
                pattern.leniency(random.nextGaussian(), random.nextBoolean() ? 0 : Double.MIN_VALUE),
                pattern.personTotal(random.doubles(items).toArray()),
                pattern.evenOdd(IntStream.range(0, items)
                        .mapToObj(item -> new int[] {item, items - 1 - item})
                        .toList()),
                distance.squared(),
                distance.p());
    }

    private static double[] filled(Ratings ratings) {
        return IntStream.range(0, ratings.items())
                .mapToDouble(item -> ratings.has(0, item) ? ratings.at(0, item) : Double.NaN)
                .toArray();
    }

    /** Empty, one, two, all alike, all missing, huge, tiny, and mixtures of them. */
    private static double[][] nasty(Random random) {
        int raters = random.nextInt(6);
        int items = random.nextInt(6);
        double missing = new double[] {0, 0, 0.2, 1}[random.nextInt(4)];
        int kind = random.nextInt(7);
        double constant = random.nextGaussian();
        double[][] table = new double[raters][items];
        for (double[] row : table) {
            double shared = random.nextGaussian();
            Arrays.setAll(row, _ -> random.nextDouble() < missing ? Double.NaN : value(random, kind, constant, shared));
        }
        return table;
    }

    private static double value(Random random, int kind, double constant, double shared) {
        return switch (kind) {
            case 0 -> 1 + random.nextInt(5);
            case 1 -> constant;
            case 2 -> LARGEST * (2 * random.nextDouble() - 1);
            case 3 -> Double.MIN_VALUE * random.nextInt(5);
            case 4 -> shared;
            case 5 -> LARGEST - random.nextInt(2) * 1e-4;
            default -> List.of(0.0, 1e-160, LARGEST, -LARGEST, 1e-8, 5.0).get(random.nextInt(6));
        };
    }

    private static void assertFinite(Estimate estimate) {
        switch (estimate) {
            case Estimate.NotComputable none -> assertThat(none.n()).isNotNegative();
            case Estimate.Figure figure -> {
                assertThat(figure.value()).isFinite();
                Optional<Estimate.Bounds> bounds = figure.interval();
                bounds.ifPresent(b -> assertThat(b.low()).isFinite().isLessThanOrEqualTo(b.high()));
            }
        }
    }
}
