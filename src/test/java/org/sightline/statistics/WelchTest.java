package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class WelchTest {
    private static final JsonNode ORACLE = Oracles.read("08_change_and_effect_size.json");

    @Test
    void agreesWithStudentsSleep() {
        JsonNode sleep = ORACLE.get("welch_sleep");
        JsonNode expected = sleep.get("expected");
        Welch welch = new Welch(sample(sleep.get("group1")), sample(sleep.get("group2")));
        assertThat(Figures.value(welch.t())).isCloseTo(expected.get("t").asDouble(), within(1e-8));
        assertThat(Figures.value(welch.degreesOfFreedom()))
                .isCloseTo(expected.get("df").asDouble(), within(1e-8));
        assertThat(Figures.value(welch.p())).isCloseTo(expected.get("p").asDouble(), within(1e-8));
        assertThat(Figures.value(welch.standardError()))
                .isCloseTo(expected.get("se").asDouble(), within(1e-8));
        assertThatIs(Figures.bounds(welch.difference(0.95)), expected.get("ci95"));
    }

    @Test
    void agreesWithTheFollowUp() {
        JsonNode waves = ORACLE.get("followup_different_raters");
        JsonNode expected = waves.get("expected");
        Welch welch = new Welch(sample(waves.get("wave2")), sample(waves.get("wave1")));
        assertThat(Figures.value(welch.difference(0.95)))
                .isCloseTo(expected.get("diff").asDouble(), within(1e-8));
        assertThat(Figures.value(welch.standardError()))
                .isCloseTo(expected.get("welch_se").asDouble(), within(1e-8));
        assertThat(Figures.value(welch.t())).isCloseTo(expected.get("welch_t").asDouble(), within(1e-8));
        assertThat(Figures.value(welch.degreesOfFreedom()))
                .isCloseTo(expected.get("welch_df").asDouble(), within(1e-8));
        assertThat(Figures.value(welch.p())).isCloseTo(expected.get("welch_p").asDouble(), within(1e-8));
        assertThatIs(Figures.bounds(welch.difference(0.95)), expected.get("welch_ci95"));
    }

    /** Against the test of Commons Math, written apart from ours; and the interval excludes 0 exactly if p is below 5 %. */
    @Test
    @Tag("slow")
    void agreesWithAnotherImplementation() {
        Trials.many(random -> {
            double[] first = Trials.ratings(random, 2 + random.nextInt(9));
            double[] second = Trials.ratings(random, 2 + random.nextInt(9));
            Welch welch = new Welch(Sample.of(first), Sample.of(second));
            if (!(welch.t() instanceof Estimate.Figure t)) {
                assertThat(Figures.reason(welch.t())).isEqualTo(Reason.NO_VARIANCE);
                return;
            }
            assertThat(t.value()).isCloseTo(new TTest().t(first, second), within(1e-9 * (1 + Math.abs(t.value()))));
            double p = Figures.value(welch.p());
            assertThat(p).isCloseTo(new TTest().tTest(first, second), within(1e-9));
            Estimate.Bounds bounds = Figures.bounds(welch.difference(0.95));
            if (Math.abs(p - 0.05) > 1e-7) {
                assertThat(bounds.low() > 0 || bounds.high() < 0).isEqualTo(p < 0.05);
            }
            assertThat(Figures.value(welch.degreesOfFreedom()))
                    .isBetween(
                            Math.min(first.length, second.length) - 1 - 1e-9, first.length + second.length - 2 + 1e-9);
        });
    }

    @Test
    @Tag("slow")
    void mirrorsSwapsAndIgnoresOrder() {
        Trials.many(random -> {
            double[] first = Trials.ratings(random, 2 + random.nextInt(9));
            double[] second = {1, 5, 3.5};
            Welch welch = new Welch(Sample.of(first), Sample.of(second));
            assertThat(new Welch(Sample.of(Trials.shuffled(random, first)), Sample.of(second)).difference(0.8))
                    .isEqualTo(welch.difference(0.8));
            double t = Figures.value(welch.t());
            Welch swapped = new Welch(Sample.of(second), Sample.of(first));
            assertThat(Figures.value(swapped.t())).isCloseTo(-t, within(1e-12));
            Welch mirrored = new Welch(Sample.of(Trials.reversed(first)), Sample.of(Trials.reversed(second)));
            assertThat(Figures.value(mirrored.t())).isCloseTo(-t, within(1e-9));
        });
    }

    @Test
    void saysWhyThereIsNoTest() {
        Sample flat = Sample.of(4, 4);
        assertThat(Figures.reason(new Welch(Sample.of(), Sample.of()).t())).isEqualTo(Reason.NO_DATA);
        assertThat(Figures.reason(new Welch(Sample.of(), flat).p())).isEqualTo(Reason.TOO_FEW);
        assertThat(Figures.reason(new Welch(flat, Sample.of(3)).difference(0.9)))
                .isEqualTo(Reason.TOO_FEW);
        assertThat(Figures.reason(new Welch(flat, Sample.of(3, 3)).standardError()))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(Figures.value(new Welch(flat, Sample.of(3, 5)).degreesOfFreedom()))
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Welch(flat, flat).difference(1));
    }

    private static Sample sample(JsonNode numbers) {
        return Sample.of(Figures.doubles(numbers));
    }

    private static void assertThatIs(Estimate.Bounds bounds, JsonNode expected) {
        assertThat(bounds.low()).isCloseTo(expected.get(0).asDouble(), within(1e-8));
        assertThat(bounds.high()).isCloseTo(expected.get(1).asDouble(), within(1e-8));
    }
}
