package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;

class SelfOtherTest {

    @Test
    void agreesWithTheCategoriesOfOracle12() {
        for (JsonNode fact : Oracles.read("12_self_other.json").get("expected")) {
            SelfOther selfOther = new SelfOther(
                    fact.get("self").asDouble(),
                    fact.get("others").asDouble(),
                    0.3,
                    fact.get("sd_reference").asDouble());
            assertThat(selfOther.gap()).isCloseTo(fact.get("diff").asDouble(), within(1e-9));
            assertThat(selfOther.gap() / selfOther.reference())
                    .isCloseTo(fact.get("z").asDouble(), within(1e-9));
            String category =
                    selfOther.category().name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(category)
                    .as(fact.get("case").asText())
                    .startsWith(fact.get("category").asText().replace('/', '-'));
        }
    }

    @Test
    void agreesWithTheUncertaintyOfOracle12() {
        for (JsonNode fact : Oracles.read("12_self_other.json").get("gap_uncertainty")) {
            RaterSpread spread = new RaterSpread(fact.get("sw").asDouble(), false);
            double standardError = spread.standardError(fact.get("n").asInt());
            assertThat(standardError).isCloseTo(fact.get("se").asDouble(), within(1e-9));
            SelfOther selfOther =
                    SelfOther.of(fact.get("self").asDouble(), fact.get("others").asDouble(), standardError);
            assertThat(selfOther.gap()).isCloseTo(fact.get("gap").asDouble(), within(1e-9));
            assertThat(selfOther.gap() / standardError).isCloseTo(fact.get("z").asDouble(), within(1e-8));
            // rounded to 6 decimals
            assertThat(selfOther.interval(0.95).low())
                    .isCloseTo(fact.get("ci95").get(0).asDouble(), within(1e-6));
            assertThat(selfOther.interval(0.95).high())
                    .isCloseTo(fact.get("ci95").get(1).asDouble(), within(1e-6));
        }
    }

    @Test
    void printsADirectionOnlyIfItIsProbable() {
        // R: pnorm((.9 - .3) / .433) = .917; pnorm((.6 - .3) / .433) = .756
        assertThat(SelfOther.of(4.5, 3.6, 0.433).probability()).isCloseTo(0.9170, within(1e-4));
        assertThat(SelfOther.of(4.5, 3.6, 0.433).reading()).isEqualTo("over-estimator");
        assertThat(SelfOther.of(3.6, 4.5, 0.433).reading()).isEqualTo("under-estimator");
        assertThat(SelfOther.of(4.2, 3.6, 0.433).reading()).isEqualTo("no clear difference");
        assertThat(SelfOther.of(3.6, 3.6, 0.01).reading()).isEqualTo("no clear difference");
        assertThat(SelfOther.of(4.2, 3.9, 0).reading()).isEqualTo("no clear difference");
        assertThat(SelfOther.of(4.3, 3.9, 0).reading()).isEqualTo("over-estimator");
    }

    /** In whole hundredths the category follows from integers; mirrored views swap over and under. */
    @Test
    void agreesWithWholeHundredths() {
        Trials.many(random -> {
            int self = 100 + random.nextInt(401);
            int others = 100 + random.nextInt(401);
            int reference = 2 * (1 + random.nextInt(60));
            SelfOther selfOther = new SelfOther(self / 100.0, others / 100.0, 0.3, reference / 100.0);
            int gap = self - others;
            String side =
                    gap > reference / 2 ? "OVER_ESTIMATOR" : gap < -reference / 2 ? "UNDER_ESTIMATOR" : "IN_AGREEMENT";
            assertThat(selfOther.category().name()).isEqualTo(side + (others >= 350 ? "_GOOD" : "_POOR"));
            SelfOther mirrored = new SelfOther(6 - self / 100.0, 6 - others / 100.0, 0.3, reference / 100.0);
            assertThat(mirrored.probability()).isCloseTo(selfOther.probability(), within(1e-9));
            assertThat(mirrored.category().name())
                    .startsWith(
                            switch (side) {
                                case "OVER_ESTIMATOR" -> "UNDER";
                                case "UNDER_ESTIMATOR" -> "OVER";
                                default -> "IN";
                            });
        });
    }

    /** P by drawing others' means: d + SE Z beyond half a reference spread on the side of d; it falls as SE grows. */
    @Test
    void agreesWithDrawnMeans() {
        Random draw = new Random(20260102);
        Trials.run(50, random -> {
            SelfOther selfOther = SelfOther.of(
                    1 + 4 * random.nextDouble(), 1 + 4 * random.nextDouble(), 0.1 + 0.4 * random.nextDouble());
            int beyond = 0;
            for (int i = 0; i < 20_000; i++) {
                double d = selfOther.gap() + selfOther.standardError() * draw.nextGaussian();
                beyond += d * Math.signum(selfOther.gap()) > 0.3 ? 1 : 0;
            }
            assertThat(selfOther.probability()).isCloseTo(beyond / 20_000.0, within(0.02));
        });
    }

    /** method.md A8: with a true gap of 0 others' error alone labels 18 % (sw .5, n = 5), 37 % (.75, 5), 49 % (.75, 3). */
    @Test
    void wouldLabelNoiseByThePointAlone() {
        assertThat(labelled(0.5, 5)).isCloseTo(0.18, within(0.005));
        assertThat(labelled(0.75, 5)).isCloseTo(0.37, within(0.005));
        assertThat(labelled(0.75, 3)).isCloseTo(0.49, within(0.005));
    }

    private static double labelled(double sw, int n) {
        // beyond half a reference spread on one side, if the true gap is 0
        return 2
                * SelfOther.of(3, 3, new RaterSpread(sw, false).standardError(n))
                        .probability();
    }

    @Test
    void refusesWhatIsOffTheScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> SelfOther.of(0, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SelfOther.of(3, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SelfOther.of(3, 3, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new SelfOther(3, 3, 1, 0));
    }
}
