package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class NonResponseTest {

    @Test
    void agreesWithOracle16() {
        for (JsonNode fact : Oracles.read("16_nonresponse_bounds.json").get("expected")) {
            NonResponse silence = new NonResponse(
                    fact.get("invited").asInt(),
                    fact.get("responded").asInt(),
                    fact.get("mean").asDouble());
            assertThat(silence.rate()).isCloseTo(fact.get("response_rate").asDouble(), within(1e-9));
            assertThat(silence.bounds().low())
                    .isCloseTo(fact.get("worst_case_low").asDouble(), within(1e-8));
            assertThat(silence.bounds().high())
                    .isCloseTo(fact.get("worst_case_high").asDouble(), within(1e-8));
            assertThat(silence.populationFactor())
                    .isCloseTo(fact.get("fpc_se_factor").asDouble(), within(1e-8));
            JsonNode tipping = fact.get("tipping_nonrespondent_mean_for_minus_0_5");
            if (tipping.isNull()) {
                assertThat(Figures.reason(silence.tippingMean())).isEqualTo(Reason.NO_DATA);
            } else {
                assertThat(Figures.value(silence.tippingMean())).isCloseTo(tipping.asDouble(), within(1e-8));
            }
        }
    }

    /** Every answer written down: the silent all say 1, all say 5, or all say the tipping mean. */
    @Test
    void agreesWithFillingInTheSilent() {
        Trials.many(random -> {
            int invited = 1 + random.nextInt(20);
            double[] ratings = Trials.ratings(random, 1 + random.nextInt(invited));
            double mean = Arrays.stream(ratings).average().orElseThrow();
            NonResponse silence = new NonResponse(invited, ratings.length, mean);
            assertThat(silence.bounds().low()).isCloseTo(filled(invited, ratings, 1), within(1e-9));
            assertThat(silence.bounds().high()).isCloseTo(filled(invited, ratings, 5), within(1e-9));
            assertThat(silence.bounds().contains(mean)).isTrue();
            if (silence.tippingMean() instanceof Estimate.Figure tipping) {
                assertThat(filled(invited, ratings, tipping.value())).isCloseTo(mean - 0.5, within(1e-9));
            } else {
                assertThat(ratings).hasSize(invited);
            }
            NonResponse mirrored = new NonResponse(invited, ratings.length, 6 - mean);
            assertThat(mirrored.bounds().low()).isCloseTo(6 - silence.bounds().high(), within(1e-9));
        });
    }

    private static double filled(int invited, double[] ratings, double silent) {
        double[] all = Arrays.copyOf(ratings, invited);
        Arrays.fill(all, ratings.length, invited, silent);
        return Arrays.stream(all).average().orElseThrow();
    }

    /** The factor from drawing without return: the variance of a mean over all subsets, against drawing with return. */
    @Test
    void agreesWithAllSubsets() {
        double[] population = {1, 2, 2, 4, 5, 5};
        double middle = Arrays.stream(population).average().orElseThrow();
        double variance =
                Arrays.stream(population).map(x -> (x - middle) * (x - middle)).sum() / 6;
        double squares = 0;
        int subsets = 0;
        for (int chosen = 0; chosen < 64; chosen++) {
            if (Integer.bitCount(chosen) == 4) {
                double sum = 0;
                for (int i = 0; i < 6; i++) {
                    sum += (chosen >> i & 1) * population[i];
                }
                squares += Math.pow(sum / 4 - middle, 2);
                subsets++;
            }
        }
        assertThat(new NonResponse(6, 4, 3).populationFactor())
                .isCloseTo(Math.sqrt(squares / subsets / (variance / 4)), within(1e-12));
        assertThat(new NonResponse(1, 1, 3).populationFactor()).isZero();
    }

    @Test
    void isWorthTellingUnderSeventyPercent() {
        assertThat(new NonResponse(10, 6, 3).worthTelling()).isTrue();
        assertThat(new NonResponse(10, 7, 3).worthTelling()).isFalse();
    }

    @Test
    void refusesWhatIsNoResponse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NonResponse(5, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new NonResponse(5, 6, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new NonResponse(5, 3, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new NonResponse(5, 3, 0.9));
    }
}
