package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;

class ShrinkageTest {
    private static final JsonNode ORACLE = Oracles.read("10_shrinkage.json");

    @Test
    void agreesWithTheEightSchools() {
        JsonNode schools = ORACLE.get("eight_schools");
        double[] sigma = Figures.doubles(schools.get("sigma"));
        List<Measured> measured = measured(
                Figures.doubles(schools.get("y")),
                Arrays.stream(sigma).map(s -> s * s).toArray());
        for (JsonNode expected : schools.get("expected")) {
            assertThatShrinks(measured, Math.pow(expected.get("tau").asDouble(), 2), expected);
        }
    }

    @Test
    void agreesWithTheNormOfTenExecutives() {
        JsonNode norm = ORACLE.get("norm_shrink_360");
        double[] n = Figures.doubles(norm.get("n"));
        double within = norm.get("sigma2_within").asDouble();
        List<Measured> measured = measured(
                Figures.doubles(norm.get("y")),
                Arrays.stream(n).map(raters -> within / raters).toArray());
        assertThatShrinks(measured, 0.2, norm.get("expected").get("eb_at_tau2_0.20"));
    }

    /** Balanced batches: the effects predicted by lme4 from tau^2 and the batch means. */
    @Test
    void predictsTheEffectsOfDyestuff() {
        JsonNode dyestuff = ORACLE.get("dyestuff_blup");
        double[] yield = Figures.doubles(dyestuff.get("yield"));
        JsonNode expected = dyestuff.get("expected");
        List<Measured> batches = new ArrayList<>();
        for (int batch = 0; batch < 6; batch++) {
            double sum = 0;
            for (int i = 0; i < 5; i++) {
                sum += yield[5 * batch + i];
            }
            batches.add(new Measured(sum / 5, expected.get("sigma2").asDouble() / 5));
        }
        RandomEffects effects = new RandomEffects(batches);
        double tau2 = expected.get("tau2").asDouble();
        assertThat(Figures.value(effects.derSimonianLaird())).isCloseTo(tau2, within(1e-6));
        assertThat(Figures.value(effects.reml())).isCloseTo(tau2, within(1e-8));
        Shrinkage shrinkage = effects.shrinkage(tau2);
        assertThat(shrinkage.mean()).isCloseTo(expected.get("grand").asDouble(), within(1e-9));
        for (int batch = 0; batch < 6; batch++) {
            Shrinkage.Shrunken shrunken = shrinkage.shrink(batches.get(batch));
            assertThat(1 - shrunken.factor()).isCloseTo(expected.get("shrink").asDouble(), within(1e-9));
            assertThat(shrunken.mean() - shrinkage.mean())
                    .isCloseTo(expected.get("blup").get(batch).asDouble(), within(1e-8));
        }
    }

    /** The estimate minimises (y - t)^2 / v + (t - mu)^2 / tau^2, found by ternary search; its curvature is 1 / sd^2. */
    @Test
    void balancesTheMeasurementAndTheNorm() {
        Trials.many(random -> {
            double tau2 = 0.01 + random.nextDouble();
            Measured target = new Measured(1 + 4 * random.nextDouble(), 0.01 + random.nextDouble());
            Shrinkage shrinkage = new Shrinkage(1 + 4 * random.nextDouble(), 0.1, tau2);
            double low = 0;
            double high = 6;
            for (int step = 0; step < 60; step++) {
                double third = (high - low) / 3;
                if (loss(shrinkage, target, low + third) < loss(shrinkage, target, high - third)) {
                    high -= third;
                } else {
                    low += third;
                }
            }
            Shrinkage.Shrunken shrunken = shrinkage.shrink(target);
            assertThat(shrunken.mean()).isCloseTo(low, within(1e-6));
            assertThat(1 / shrunken.standardDeviation() / shrunken.standardDeviation())
                    .isCloseTo(1 / target.variance() + 1 / tau2, within(1e-9 / target.variance() / tau2));
            assertThat(shrunken.factor()).isBetween(0.0, 1.0);
            // more raters, less shrinkage
            assertThat(shrinkage
                            .shrink(new Measured(target.mean(), target.variance() / 2))
                            .factor())
                    .isLessThan(shrunken.factor());
            Shrinkage.Shrunken mirrored = new Shrinkage(6 - shrinkage.mean(), 0.1, tau2)
                    .shrink(new Measured(6 - target.mean(), target.variance()));
            assertThat(mirrored.mean()).isCloseTo(6 - shrunken.mean(), within(1e-12));
            assertThat(shrunken.interval(0.8).contains(shrunken.mean())).isTrue();
        });
    }

    @Test
    void refusesToShrinkByNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shrinkage(3, 0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shrinkage(Double.NaN, 0.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shrinkage(3, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Measured(3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Measured(Double.NaN, 1));
    }

    private static double loss(Shrinkage shrinkage, Measured target, double truth) {
        return Math.pow(target.mean() - truth, 2) / target.variance()
                + Math.pow(truth - shrinkage.mean(), 2) / shrinkage.betweenVariance();
    }

    private static void assertThatShrinks(List<Measured> measured, double tau2, JsonNode expected) {
        Shrinkage shrinkage = new RandomEffects(measured).shrinkage(tau2);
        assertThat(shrinkage.mean()).isCloseTo(expected.get("mu_hat").asDouble(), within(1e-8));
        assertThat(shrinkage.standardError()).isCloseTo(expected.get("se_mu").asDouble(), within(1e-8));
        for (int target = 0; target < measured.size(); target++) {
            Shrinkage.Shrunken shrunken = shrinkage.shrink(measured.get(target));
            assertThat(shrunken.mean())
                    .isCloseTo(expected.get("theta").get(target).asDouble(), within(1e-8));
            assertThat(shrunken.standardDeviation())
                    .isCloseTo(expected.get("post_sd_given_mu").get(target).asDouble(), within(1e-8));
            assertThat(shrunken.factor())
                    .isCloseTo(expected.get("B").get(target).asDouble(), within(1e-8));
        }
    }

    static List<Measured> measured(double[] means, double[] variances) {
        List<Measured> measured = new ArrayList<>();
        for (int target = 0; target < means.length; target++) {
            measured.add(new Measured(means[target], variances[target]));
        }
        return measured;
    }
}
