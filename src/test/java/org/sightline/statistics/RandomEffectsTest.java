package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class RandomEffectsTest {

    @Test
    void agreesWithOracle10() {
        JsonNode norm = Oracles.read("10_shrinkage.json").get("norm_shrink_360");
        double[] variances = Arrays.stream(Figures.doubles(norm.get("n")))
                .map(n -> norm.get("sigma2_within").asDouble() / n)
                .toArray();
        RandomEffects effects = new RandomEffects(ShrinkageTest.measured(Figures.doubles(norm.get("y")), variances));
        JsonNode expected = norm.get("expected");
        assertThat(Figures.value(effects.derSimonianLaird()))
                .isCloseTo(expected.get("tau2_DL").asDouble(), within(1e-8));
        assertThat(Figures.value(effects.reml()))
                .isCloseTo(expected.get("tau2_REML").asDouble(), within(1e-6));
    }

    @Test
    void cannotSeparateTheEightSchools() {
        JsonNode schools = Oracles.read("10_shrinkage.json").get("eight_schools");
        double[] variances = Arrays.stream(Figures.doubles(schools.get("sigma")))
                .map(s -> s * s)
                .toArray();
        RandomEffects effects = new RandomEffects(ShrinkageTest.measured(Figures.doubles(schools.get("y")), variances));
        assertThat(Figures.value(effects.heterogeneity()))
                .isCloseTo(schools.get("Q").asDouble(), within(1e-8));
        assertThat(Figures.value(effects.derSimonianLaird()))
                .isEqualTo(schools.get("tau2_DerSimonianLaird").asDouble());
        assertThat(effects.shrinkage(1e-12).mean())
                .isCloseTo(schools.get("complete_pooling_mean").asDouble(), within(1e-8));
        assertThat(effects.separation()).isEqualTo(new NormSeparation.CannotSeparate(8));
    }

    /** With equal sampling variances both estimates are max(0, s^2 - v). */
    @Test
    @Tag("slow")
    void hasAClosedFormForEqualVariances() {
        Trials.many(random -> {
            double[] means = Trials.ratings(random, 2 + random.nextInt(20));
            double variance = 0.01 + random.nextDouble();
            double s = Sample.of(means).standardDeviation().orElseThrow();
            double expected = Math.max(0, s * s - variance);
            RandomEffects effects = new RandomEffects(Arrays.stream(means)
                    .mapToObj(mean -> new Measured(mean, variance))
                    .toList());
            assertThat(Figures.value(effects.derSimonianLaird())).isCloseTo(expected, within(1e-9));
            assertThat(Figures.value(effects.reml())).isCloseTo(expected, within(1e-9));
        });
    }

    /** A spread that sampling explains exactly is no difference, whatever its last bits say. */
    @Test
    @Tag("slow")
    void findsNothingWhereSamplingExplainsAll() {
        Trials.many(random -> {
            double[] means = Trials.ratings(random, 4 + random.nextInt(20));
            double s = Sample.of(means).standardDeviation().orElseThrow();
            RandomEffects effects = new RandomEffects(Arrays.stream(means)
                    .mapToObj(mean -> new Measured(mean, Math.max(0.1, s * s)))
                    .toList());
            assertThat(Figures.value(effects.reml())).isZero();
        });
    }

    /** No tau^2 on a fine grid has a higher restricted likelihood, written here as that of contrasts: det(V) and 1'V^-1 1. */
    @Test
    @Tag("slow")
    void maximisesTheRestrictedLikelihood() {
        Trials.many(random -> {
            List<Measured> targets = any(random, 2 + random.nextInt(12));
            double reml = Figures.value(new RandomEffects(targets).reml());
            double reached = likelihood(targets, reml);
            for (double tau2 = 0; tau2 < 4; tau2 += 0.05) {
                assertThat(likelihood(targets, tau2)).isLessThanOrEqualTo(reached + 1e-9);
            }
        });
    }

    private static double likelihood(List<Measured> targets, double tau2) {
        double product = 1;
        double ones = 0;
        for (Measured target : targets) {
            product *= target.variance() + tau2;
            ones += 1 / (target.variance() + tau2);
        }
        // the quadratic form over all pairs instead of around the mean
        double pairs = 0;
        for (Measured a : targets) {
            for (Measured b : targets) {
                pairs += Math.pow(a.mean() - b.mean(), 2) / (a.variance() + tau2) / (b.variance() + tau2);
            }
        }
        return -0.5 * (Math.log(product) + Math.log(ones) + pairs / 2 / ones);
    }

    @Test
    @Tag("slow")
    void mirrorsAndIgnoresOrder() {
        Trials.many(random -> {
            List<Measured> targets = any(random, 2 + random.nextInt(12));
            RandomEffects effects = new RandomEffects(targets);
            RandomEffects reversed = new RandomEffects(targets.stream()
                    .map(target -> new Measured(6 - target.mean(), target.variance()))
                    .toList());
            assertThat(Figures.value(reversed.reml())).isCloseTo(Figures.value(effects.reml()), within(1e-6));
            assertThat(Figures.value(reversed.heterogeneity()))
                    .isCloseTo(Figures.value(effects.heterogeneity()), within(1e-8));
            List<Measured> mixed = new ArrayList<>(targets);
            Collections.shuffle(mixed, random);
            assertThat(new RandomEffects(mixed).reml()).isEqualTo(effects.reml());
            assertThat(new RandomEffects(mixed).separation()).isEqualTo(effects.separation());
        });
    }

    @Test
    void saysWhatTheNormCanTell() {
        assertThat(new RandomEffects(List.of()).separation()).isEqualTo(new NormSeparation.TooFewTargets(0));
        Measured one = new Measured(3, 0.1);
        assertThat(new RandomEffects(List.of(one)).separation()).isEqualTo(new NormSeparation.TooFewTargets(1));
        assertThat(Figures.reason(new RandomEffects(List.of(one)).reml())).isEqualTo(Reason.TOO_FEW);
        assertThat(new RandomEffects(List.of(one, one)).separation()).isEqualTo(new NormSeparation.CannotSeparate(2));
        assertThat(new RandomEffects(List.of(one, new Measured(5, 0.1))).separation())
                .isInstanceOfSatisfying(
                        NormSeparation.Separates.class,
                        separates -> assertThat(separates.shrinkage().betweenVariance())
                                .isCloseTo(1.9, within(1e-6)));
    }

    private static List<Measured> any(Random random, int k) {
        List<Measured> targets = new ArrayList<>();
        for (int target = 0; target < k; target++) {
            targets.add(new Measured(
                    3.5 + 0.7 * random.nextGaussian(), 0.75 / (1 + random.nextInt(10)) * (0.5 + random.nextDouble())));
        }
        return targets;
    }
}
