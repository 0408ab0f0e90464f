package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class HedgesGTest {

    /** The oracle's interval is itself iterated: 1e-6. */
    @Test
    void agreesWithOracle08() {
        JsonNode waves = Oracles.read("08_change_and_effect_size.json").get("followup_different_raters");
        JsonNode expected = waves.get("expected");
        HedgesG hedges = new HedgesG(
                Sample.of(Figures.doubles(waves.get("wave2"))), Sample.of(Figures.doubles(waves.get("wave1"))));
        assertThat(Figures.value(hedges.pooledDeviation()))
                .isCloseTo(expected.get("pooled_sd").asDouble(), within(1e-8));
        assertThat(Figures.value(hedges.d())).isCloseTo(expected.get("cohen_d").asDouble(), within(1e-8));
        assertThat(Figures.value(hedges.correction()))
                .isCloseTo(expected.get("hedges_J_exact").asDouble(), within(1e-8));
        assertThat(Figures.value(hedges.g(0.95)))
                .isCloseTo(expected.get("hedges_g").asDouble(), within(1e-8));
        Estimate.Bounds bounds = Figures.bounds(hedges.g(0.95));
        assertThat(bounds.low())
                .isCloseTo(expected.get("effectsize_pkg_ci95").get(0).asDouble(), within(1e-6));
        assertThat(bounds.high())
                .isCloseTo(expected.get("effectsize_pkg_ci95").get(1).asDouble(), within(1e-6));
    }

    /** J by its closed forms: J(2) = 1 / sqrt(pi), and J(df + 2) = J(df) sqrt(df / (df + 2)) df / (df - 1) from there. */
    @Test
    void correctsExactly() {
        double even = 1 / Math.sqrt(Math.PI);
        for (int df = 2; df < 60; df += 2) {
            Sample[] samples = samplesFor(df);
            assertThat(Figures.value(new HedgesG(samples[0], samples[1]).correction()))
                    .isCloseTo(even, within(1e-12));
            even *= Math.sqrt(df / (df + 2.0)) * df / (df - 1.0);
        }
    }

    private static Sample[] samplesFor(int df) {
        double[] rest = new double[df];
        rest[0] = 1;
        return new Sample[] {Sample.of(1, 2), Sample.of(rest)};
    }

    /** d by the mean of all differences; g within its interval, which mirrors when the samples are swapped. */
    @Test
    @Tag("slow")
    void agreesWithADirectComputation() {
        Trials.many(random -> {
            double[] first = Trials.ratings(random, 2 + random.nextInt(7));
            double[] second = Trials.ratings(random, 2 + random.nextInt(7));
            HedgesG hedges = new HedgesG(Sample.of(first), Sample.of(second));
            double difference = 0;
            for (double x : first) {
                for (double y : second) {
                    difference += (x - y) / first.length / second.length;
                }
            }
            double squares = squares(first) + squares(second);
            if (squares == 0) {
                assertThat(Figures.reason(hedges.g(0.95))).isEqualTo(Reason.NO_VARIANCE);
                return;
            }
            double d = difference / Math.sqrt(squares / (first.length + second.length - 2));
            assertThat(Figures.value(hedges.d())).isCloseTo(d, within(1e-9 * (1 + Math.abs(d))));
            assertThat(Figures.value(hedges.correction())).isBetween(0.5, 1.0);
            if (random.nextInt(10) == 0) {
                Estimate g = hedges.g(0.8);
                assertThat(Figures.value(g))
                        .isCloseTo(Figures.value(hedges.correction()) * d, within(1e-9 * (1 + Math.abs(d))));
                Estimate.Bounds bounds = Figures.bounds(g);
                assertThat(Figures.value(g)).isBetween(bounds.low(), bounds.high());
                HedgesG swapped = new HedgesG(Sample.of(second), Sample.of(Trials.shuffled(random, first)));
                assertThat(Figures.bounds(swapped.g(0.8)).low())
                        .isCloseTo(-bounds.high(), within(1e-8 * (1 + Math.abs(d))));
            }
            HedgesG mirrored = new HedgesG(Sample.of(Trials.reversed(first)), Sample.of(Trials.reversed(second)));
            assertThat(Figures.value(mirrored.d())).isCloseTo(-d, within(1e-9 * (1 + Math.abs(d))));
        });
    }

    private static double squares(double... values) {
        double sum = 0;
        for (double x : values) {
            for (double y : values) {
                sum += (x - y) * (x - y) / 2 / values.length;
            }
        }
        return sum;
    }

    @Test
    void saysWhyThereIsNoFigure() {
        Sample two = Sample.of(3, 4);
        assertThat(Figures.reason(new HedgesG(Sample.of(), Sample.of()).g(0.95)))
                .isEqualTo(Reason.NO_DATA);
        assertThat(Figures.reason(new HedgesG(two, Sample.of(3)).d())).isEqualTo(Reason.TOO_FEW);
        assertThat(Figures.reason(new HedgesG(Sample.of(3, 3), Sample.of(4, 4)).g(0.95)))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(Figures.value(new HedgesG(two, Sample.of(5, 5)).d())).isCloseTo(-3, within(1e-12));
    }
}
