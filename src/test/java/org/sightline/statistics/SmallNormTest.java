package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;

class SmallNormTest {

    /** The oracle rounds z's ends to 6 and the percentile's to 5 decimals. */
    @Test
    void agreesWithOracle11() {
        for (JsonNode fact : Oracles.read("11_norm_percentiles.json").get("expected")) {
            SmallNorm norm = new SmallNorm(
                    fact.get("norm_mean").asDouble(),
                    fact.get("norm_sd").asDouble(),
                    fact.get("norm_n").asInt());
            double x = fact.get("x").asDouble();
            assertThat(norm.z(x)).isCloseTo(fact.get("z").asDouble(), within(1e-8));
            assertThat(norm.t(x)).isCloseTo(fact.get("t").asDouble(), within(1e-8));
            assertThat(norm.percentile(x)).isCloseTo(fact.get("percentile_t").asDouble(), within(1e-8));
            assertThatIs(norm.zInterval(x, 0.95), fact.get("z_ci95"), 1e-6);
            assertThatIs(norm.percentileInterval(x, 0.95), fact.get("percentile_ci95"), 1e-5);
        }
    }

    /**
     * Simulated, as the percentile is meant: the next executive of a normal population lies below x as often as the
     * percentile says, averaged over norms of five in which x has the same t.
     */
    @Test
    @Tag("slow")
    void foretellsTheNextExecutive() {
        Random random = new Random(20260101);
        int below = 0;
        int norms = 200_000;
        for (int i = 0; i < norms; i++) {
            double[] scores = random.doubles(5).map(u -> random.nextGaussian()).toArray();
            Sample sample = Sample.of(scores);
            SmallNorm norm = new SmallNorm(
                    sample.mean().orElseThrow(), sample.standardDeviation().orElseThrow(), 5);
            double next = random.nextGaussian();
            below += norm.percentile(next) < 10 ? 1 : 0;
        }
        assertThat(below / (double) norms).isCloseTo(0.10, within(0.003));
    }

    @Test
    @Tag("slow")
    void mirrorsAndRises() {
        Trials.many(random -> {
            int n = 2 + random.nextInt(98);
            double mean = 2 + 2 * random.nextDouble();
            double s = 0.2 + random.nextDouble();
            double x = 1 + 4 * random.nextDouble();
            SmallNorm norm = new SmallNorm(mean, s, n);
            SmallNorm mirrored = new SmallNorm(6 - mean, s, n);
            assertThat(mirrored.percentile(6 - x)).isCloseTo(100 - norm.percentile(x), within(1e-9));
            assertThat(norm.percentile(x + 0.01)).isGreaterThanOrEqualTo(norm.percentile(x));
            // the small norm keeps nearer to the middle than z does
            assertThat(Math.abs(norm.t(x))).isLessThanOrEqualTo(Math.abs(norm.z(x)));
            if (random.nextInt(20) == 0) {
                Interval interval = norm.zInterval(x, 0.95);
                assertThat(interval.contains(norm.z(x))).isTrue();
                assertThat(mirrored.zInterval(6 - x, 0.95).low()).isCloseTo(-interval.high(), within(1e-8));
                assertThat(norm.zInterval(x, 0.80).high()).isLessThan(interval.high());
            }
        });
    }

    @Test
    void refusesWhatIsNoNorm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallNorm(3, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallNorm(3, Double.NaN, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallNorm(Double.NaN, 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallNorm(3, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallNorm(3, 1, 10).t(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallNorm(3, 1, 10).zInterval(3, 1));
    }

    private static void assertThatIs(Interval interval, JsonNode expected, double tolerance) {
        assertThat(interval.low()).isCloseTo(expected.get(0).asDouble(), within(tolerance));
        assertThat(interval.high()).isCloseTo(expected.get(1).asDouble(), within(tolerance));
    }
}
