package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;

class SampleTest {

    /** R: quantile(x, type = 7), sd(x); tolerance 1e-9, the rounding of the oracle. */
    @Test
    void agreesWithOracles05And09() {
        for (JsonNode hand : Oracles.read("05_rwg_ad_hand_cases.json").get("expected")) {
            Sample sample = sample(hand);
            assertThat(sample.n()).isEqualTo(hand.get("n").asInt());
            assertThat(sample.mean().orElseThrow()).isCloseTo(hand.get("mean").asDouble(), within(1e-9));
            assertThat(sample.median().orElseThrow())
                    .isCloseTo(hand.get("median").asDouble(), within(1e-9));
            assertThat(sample.standardDeviation().orElseThrow())
                    .isCloseTo(hand.get("sd").asDouble(), within(1e-9));
            assertThat(sample.quantile(0.75).orElseThrow()
                            - sample.quantile(0.25).orElseThrow())
                    .isCloseTo(hand.get("iqr_type7").asDouble(), within(1e-9));
            assertThat(sample.quantile(1).orElseThrow() - sample.quantile(0).orElseThrow())
                    .isCloseTo(hand.get("range").asDouble(), within(1e-9));
        }
        for (JsonNode mean : Oracles.read("09_confidence_intervals.json").get("means")) {
            assertThat(sample(mean).mean().orElseThrow())
                    .isCloseTo(mean.get("mean").asDouble(), within(1e-9));
            assertThat(sample(mean).standardDeviation().orElseThrow())
                    .isCloseTo(mean.get("sd").asDouble(), within(1e-9));
        }
    }

    @Test
    void hasNoNumbersWhereThereAreNone() {
        assertThat(Sample.of().mean()).isEmpty();
        assertThat(Sample.of().median()).isEmpty();
        assertThat(Sample.of().standardDeviation()).isEmpty();
        assertThat(Sample.of(4).standardDeviation()).isEmpty();
        assertThat(Sample.of(4).quantile(0.1)).hasValue(4);
        assertThat(Sample.of(4, 4, 4).standardDeviation()).hasValue(0);
        assertThat(Sample.of(0.1, 0.1, 0.1).standardDeviation()).hasValue(0);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(1).quantile(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(1).quantile(Double.NaN));
    }

    private static Sample sample(JsonNode facts) {
        return Sample.of(StreamSupport.stream(facts.get("x").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray());
    }
}
