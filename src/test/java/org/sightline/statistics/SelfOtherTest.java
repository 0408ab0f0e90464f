package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
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
            assertThat(spread.standardError(fact.get("n").asInt()))
                    .isCloseTo(fact.get("se").asDouble(), within(1e-9));
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

    @Test
    void refusesWhatIsOffTheScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> SelfOther.of(0, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SelfOther.of(3, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SelfOther.of(3, 3, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new SelfOther(3, 3, 1, 0));
    }
}
