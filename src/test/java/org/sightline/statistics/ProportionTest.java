package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;

class ProportionTest {

    @Test
    void agreesWithOracle09() {
        for (JsonNode fact : Oracles.read("09_confidence_intervals.json").get("proportions")) {
            Proportion proportion =
                    new Proportion(fact.get("x").asInt(), fact.get("n").asInt());
            assertThatIs(proportion.wilson(0.95), fact.get("wilson95"));
            assertThatIs(proportion.clopperPearson(0.95), fact.get("clopper_pearson95"));
            assertThatIs(proportion.jeffreys(0.95), fact.get("jeffreys95"));
        }
    }

    @Test
    void displaysJeffreysAtNoneAndAll() {
        assertThat(new Proportion(0, 4).displayed(0.95)).isEqualTo(new Proportion(0, 4).jeffreys(0.95));
        assertThat(new Proportion(4, 4).displayed(0.95)).isEqualTo(new Proportion(4, 4).jeffreys(0.95));
        assertThat(new Proportion(3, 4).displayed(0.95)).isEqualTo(new Proportion(3, 4).wilson(0.95));
    }

    /** The ends of Wilson's interval are where the score test just does not reject: (p - e)^2 = z^2 e (1 - e) / n. */
    @Test
    void wilsonSolvesTheScoreEquation() {
        Trials.many(random -> {
            Proportion proportion = any(random);
            double level = 0.5 + 0.49 * random.nextDouble();
            double z = Interval.z(level);
            Interval wilson = proportion.wilson(level);
            for (double end : new double[] {wilson.low(), wilson.high()}) {
                double distance = proportion.share() - end;
                assertThat(distance * distance).isCloseTo(z * z * end * (1 - end) / proportion.n(), within(1e-12));
            }
        });
    }

    /** The ends of Clopper and Pearson's are where a tail of the binomial holds 2.5 %. */
    @Test
    @Tag("slow")
    void clopperPearsonSolvesTheTails() {
        Trials.many(random -> {
            int n = 1 + random.nextInt(60);
            int x = random.nextInt(n + 1);
            Interval exact = new Proportion(x, n).clopperPearson(0.95);
            if (x > 0) {
                assertThat(1 - new BinomialDistribution(null, n, exact.low()).cumulativeProbability(x - 1))
                        .isCloseTo(0.025, within(1e-9));
            }
            if (x < n) {
                assertThat(new BinomialDistribution(null, n, exact.high()).cumulativeProbability(x))
                        .isCloseTo(0.025, within(1e-9));
            }
        });
    }

    /** Jeffreys' interval holds 95 % of the Beta density, by Simpson's rule over p = sin^2, which has no pole at the ends. */
    @Test
    @Tag("slow")
    void jeffreysHoldsItsShareOfTheDensity() {
        Trials.many(random -> {
            int n = 2 + random.nextInt(40);
            int x = 1 + random.nextInt(n - 1);
            Interval jeffreys = new Proportion(x, n).jeffreys(0.95);
            double constant = Math.exp(Gamma.logGamma(n + 1) - Gamma.logGamma(x + 0.5) - Gamma.logGamma(n - x + 0.5));
            double from = Math.asin(Math.sqrt(jeffreys.low()));
            double to = Math.asin(Math.sqrt(jeffreys.high()));
            int steps = 400;
            double sum = 0;
            for (int i = 0; i <= steps; i++) {
                double angle = from + (to - from) * i / steps;
                double density =
                        2 * constant * Math.pow(Math.sin(angle), 2 * x) * Math.pow(Math.cos(angle), 2 * (n - x));
                sum += density * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
            }
            assertThat(sum * (to - from) / steps / 3).isCloseTo(0.95, within(1e-8));
        });
    }

    @Test
    @Tag("slow")
    void mirrorsNestsAndHoldsTheShare() {
        Trials.many(random -> {
            Proportion proportion = any(random);
            Proportion other = new Proportion(proportion.n() - proportion.count(), proportion.n());
            assertThat(other.wilson(0.95).low())
                    .isCloseTo(1 - proportion.wilson(0.95).high(), within(1e-12));
            assertThat(other.jeffreys(0.95).low())
                    .isCloseTo(1 - proportion.jeffreys(0.95).high(), within(1e-9));
            assertThat(other.clopperPearson(0.95).low())
                    .isCloseTo(1 - proportion.clopperPearson(0.95).high(), within(1e-9));
            assertThat(proportion.wilson(0.80).low())
                    .isBetween(proportion.wilson(0.95).low(), proportion.share() + 1e-12);
            Interval exact = proportion.clopperPearson(0.95);
            assertThat(exact.low())
                    .isLessThanOrEqualTo(proportion.jeffreys(0.95).low() + 1e-9);
            assertThat(exact.high())
                    .isGreaterThanOrEqualTo(proportion.jeffreys(0.95).high() - 1e-9);
            assertThat(exact.contains(proportion.share())).isTrue();
        });
    }

    @Test
    void staysWithinZeroAndOneForExtremes() {
        for (int n : new int[] {1, 2, 30, 1_000_000, Integer.MAX_VALUE}) {
            for (double count : new double[] {0, 1e-300, 0.5, n / 2.0, n - 1e-9, n}) {
                for (double level : new double[] {1e-9, 0.8, Interval.HIGHEST_LEVEL}) {
                    Proportion proportion = new Proportion(count, n);
                    assertThat(proportion.wilson(level).low()).isBetween(0.0, 1.0);
                    assertThat(proportion.jeffreys(level).high()).isBetween(0.0, 1.0);
                    assertThat(proportion.clopperPearson(level).high()).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-0.1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3.1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(Double.NaN, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 3).wilson(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 3).jeffreys(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 3).clopperPearson(Double.NaN));
    }

    private static Proportion any(Random random) {
        int n = 1 + random.nextInt(60);
        return new Proportion(random.nextInt(2 * n + 1) / 2.0, n);
    }

    private static void assertThatIs(Interval interval, JsonNode expected) {
        assertThat(interval.low()).isCloseTo(expected.get(0).asDouble(), within(1e-8));
        assertThat(interval.high()).isCloseTo(expected.get(1).asDouble(), within(1e-8));
    }
}
