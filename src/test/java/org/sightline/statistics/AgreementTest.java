package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.sightline.statistics.Cases.assertFigure;
import static org.sightline.statistics.Cases.assertSame;
import static org.sightline.statistics.Cases.value;
import static org.sightline.statistics.NullDistribution.MODERATE_SKEW;
import static org.sightline.statistics.NullDistribution.SLIGHT_SKEW;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class AgreementTest {
    private static final Agreement FIVE = new Agreement(5);
    private static final NullDistribution UNIFORM = NullDistribution.uniform(5);
    private static final NullDistribution DISSENSUS = NullDistribution.maximumDissensus(5);

    @Test
    void agreesWithOracle05() {
        for (JsonNode hand : Oracles.read("05_rwg_ad_hand_cases.json").get("expected")) {
            double[] x = Cases.vector(hand.get("x"));
            assertFigure(
                    FIVE.rwgUncapped(UNIFORM, x), hand.get("rwg_uniform_raw").asDouble(), 1e-9);
            assertFigure(FIVE.rwg(UNIFORM, x), hand.get("rwg_uniform_capped").asDouble(), 1e-9);
            assertFigure(
                    FIVE.rwg(SLIGHT_SKEW, x), hand.get("rwg_slight_skew_capped").asDouble(), 1e-9);
            assertFigure(
                    FIVE.rwg(MODERATE_SKEW, x),
                    hand.get("rwg_moderate_skew_capped").asDouble(),
                    1e-9);
            assertFigure(
                    FIVE.rwgUncapped(DISSENSUS, x),
                    hand.get("rwg_max_dissensus").asDouble(),
                    1e-9);
            assertFigure(FIVE.averageDeviationFromMean(x), hand.get("ad_mean").asDouble(), 1e-9);
            assertFigure(
                    FIVE.averageDeviationFromMedian(x), hand.get("ad_median").asDouble(), 1e-9);
            if (hand.get("awg").isNull()) {
                assertThat(FIVE.awg(x)).isEqualTo(Estimate.none(Reason.OUT_OF_RANGE, x.length));
            } else {
                assertFigure(FIVE.awg(x), hand.get("awg").asDouble(), 1e-9);
            }
        }
    }

    @Test
    void agreesWithOracle04() {
        for (JsonNode fact : Oracles.read("04_null_variances_5pt.json").get("expected")) {
            NullDistribution chance = switch (fact.get("null").asText()) {
                case "uniform" -> UNIFORM;
                case "slight_skew" -> SLIGHT_SKEW;
                case "moderate_skew" -> MODERATE_SKEW;
                case "heavy_skew" -> NullDistribution.HEAVY_SKEW;
                case "triangular" -> NullDistribution.TRIANGULAR;
                case "normal_like" -> NullDistribution.NORMAL_LIKE;
                case "max_dissensus" -> DISSENSUS;
                default -> throw new AssertionError(fact);
            };
            assertThat(chance.probabilities())
                    .containsExactly(
                            Arrays.stream(Cases.vector(fact.get("p"))).boxed().toArray(Double[]::new));
            assertThat(chance.mean()).isCloseTo(fact.get("mean").asDouble(), within(1e-9));
            assertThat(chance.variance()).isCloseTo(fact.get("variance").asDouble(), within(1e-9));
            assertThat(chance.averageDeviation())
                    .isCloseTo(fact.get("ad_about_mean").asDouble(), within(1e-9));
        }
    }

    @Test
    void capsBeforeTheSpearmanBrownStep() {
        // item variances 0.5 and 4.5: capped together they are above 2.0, so nothing is left
        Ratings apart = Ratings.of(new double[] {4, 2}, new double[] {5, 5});
        assertFigure(FIVE.rwgJ(UNIFORM, apart), 0, 0);
        assertFigure(FIVE.rStarWgJ(UNIFORM, apart), -0.25, 1e-12);
        // variances 0.5 and 0.5: q = .75; J = 2: 1.5 / 1.75
        Ratings close = Ratings.of(new double[] {4, 2}, new double[] {5, 3});
        assertFigure(FIVE.rwgJ(UNIFORM, close), 1.5 / 1.75, 1e-12);
        assertFigure(FIVE.rStarWgJ(UNIFORM, close), 0.75, 1e-12);
    }

    @Test
    void saysWhyThereIsNoFigure() {
        NullDistribution sure = NullDistribution.of(0, 0, 0, 1, 0);
        assertThat(FIVE.rwg(UNIFORM)).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(FIVE.rwg(UNIFORM, 4)).isEqualTo(Estimate.none(Reason.TOO_FEW, 1));
        assertThat(FIVE.rwg(sure, 4, 4)).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 2));
        assertThat(FIVE.awg()).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(FIVE.awg(3)).isEqualTo(Estimate.none(Reason.TOO_FEW, 1));
        assertFigure(FIVE.awg(5, 5), 1, 0);
        assertFigure(FIVE.awg(1, 1), 1, 0);
        assertThat(FIVE.awg(1, 2)).isEqualTo(Estimate.none(Reason.OUT_OF_RANGE, 2));
        assertThat(FIVE.averageDeviationFromMean()).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertFigure(FIVE.averageDeviationFromMean(4), 0, 0);
        assertThat(FIVE.rwgJ(UNIFORM, Ratings.of())).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(FIVE.rwgJ(UNIFORM, Ratings.of(new double[] {4, 5}))).isEqualTo(Estimate.none(Reason.TOO_FEW, 0));
        assertThat(FIVE.cutOff()).isCloseTo(5 / 6.0, within(1e-15));
    }

    @Test
    void refusesWhatIsNotOfTheScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Agreement(1));
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.rwg(UNIFORM, 0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.awg(4, 5.1));
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.awg(4, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.rwg(NullDistribution.uniform(7), 4, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> NullDistribution.of(0.5, 0.4));
        assertThatIllegalArgumentException().isThrownBy(() -> NullDistribution.of(1));
        assertThatIllegalArgumentException().isThrownBy(() -> NullDistribution.of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NullDistribution.of(1.5, -0.5));
    }

    @Test
    void doesNotDependOnTheOrderNorTheDirectionOfTheScale() {
        Cases.many(random -> {
            double[][] table = Cases.table(random, random.nextInt(9), 1 + random.nextInt(6), 0.2);
            Ratings ratings = Ratings.of(table);
            for (Ratings other :
                    List.of(Ratings.of(Cases.shuffled(random, table)), Ratings.of(Cases.reversed(table)))) {
                assertSame(FIVE.rwgJ(UNIFORM, other), FIVE.rwgJ(UNIFORM, ratings));
                assertSame(FIVE.rStarWgJ(SLIGHT_SKEW, other), FIVE.rStarWgJ(SLIGHT_SKEW, ratings));
                for (int item = 0; item < ratings.items() && ratings.raters() > 0; item++) {
                    double[] x = ratings.column(item);
                    double[] y = other.column(item);
                    assertSame(FIVE.rwg(UNIFORM, y), FIVE.rwg(UNIFORM, x));
                    assertSame(FIVE.awg(y), FIVE.awg(x));
                    assertSame(FIVE.averageDeviationFromMean(y), FIVE.averageDeviationFromMean(x));
                    assertSame(FIVE.averageDeviationFromMedian(y), FIVE.averageDeviationFromMedian(x));
                }
            }
        });
    }

    /** s2 as the mean over pairs of half their squared difference. */
    @Test
    void agreesWithASlowComputation() {
        Cases.many(random -> {
            double[] x = Cases.answers(random, 2 + random.nextInt(9));
            double pairs = 0;
            for (double a : x) {
                for (double b : x) {
                    pairs += (a - b) * (a - b) / 2;
                }
            }
            double s2 = pairs / (x.length * (x.length - 1.0));
            assertFigure(FIVE.rwgUncapped(SLIGHT_SKEW, x), 1 - s2 / 1.34, 1e-9);
            // no point is nearer to the answers than their median
            assertThat(value(FIVE.averageDeviationFromMedian(x)))
                    .isLessThanOrEqualTo(value(FIVE.averageDeviationFromMean(x)) + 1e-12);
            if (FIVE.awg(x) instanceof Estimate.Figure awg) {
                assertThat(awg.value()).isBetween(-1 - 1e-9, 1.0);
            }
        });
    }

    @Test
    void growsWithEachAnswerThatJoinsTheMean() {
        Cases.many(random -> {
            double[] x = Cases.answers(random, 2 + random.nextInt(9));
            double mean = Arrays.stream(x).average().orElseThrow();
            double[] more = Arrays.copyOf(x, x.length + 1);
            more[x.length] = mean;
            assertThat(value(FIVE.rwg(UNIFORM, more))).isGreaterThanOrEqualTo(value(FIVE.rwg(UNIFORM, x)) - 1e-12);
            assertThat(value(FIVE.averageDeviationFromMean(more)))
                    .isLessThanOrEqualTo(value(FIVE.averageDeviationFromMean(x)) + 1e-12);
        });
    }
}
