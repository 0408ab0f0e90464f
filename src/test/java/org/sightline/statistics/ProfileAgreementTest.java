package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class ProfileAgreementTest {

    @Test
    void agreesWithOracle13() {
        for (JsonNode fact : Oracles.read("13_profile_agreement.json").get("expected")) {
            ProfileAgreement profiles = of(Figures.doubles(fact.get("a")), Figures.doubles(fact.get("b")));
            assertThatIs(profiles.correlation(0.95), fact.get("pearson_r"));
            assertThatIs(profiles.shape(), fact.get("shape_component"));
            assertThatIs(profiles.doubleEntry(), fact.get("icc_double_entry"));
            assertThat(profiles.distance()).isCloseTo(fact.get("D2").asDouble(), within(1e-8));
            assertThat(profiles.elevation())
                    .isCloseTo(fact.get("elevation_component").asDouble(), within(1e-8));
            assertThat(profiles.scatter())
                    .isCloseTo(fact.get("scatter_component").asDouble(), within(1e-8));
            assertThat(profiles.meanGap()).isCloseTo(fact.get("mean_gap").asDouble(), within(1e-8));
            assertThat(profiles.rootMeanSquare()).isCloseTo(fact.get("rmse").asDouble(), within(1e-8));
            assertThat(profiles.correlationShown()).isFalse();
            if (fact.has("fisher_ci95")) {
                Estimate.Bounds fisher = Figures.bounds(profiles.correlation(0.95));
                // rounded to 6 decimals
                assertThat(fisher.low())
                        .isCloseTo(fact.get("fisher_ci95").get(0).asDouble(), within(1e-6));
                assertThat(fisher.high())
                        .isCloseTo(fact.get("fisher_ci95").get(1).asDouble(), within(1e-6));
            }
        }
    }

    /** r and the double-entry correlation by Commons Math over the pairs written out; the parts add up to the distance. */
    @Test
    @Tag("slow")
    void agreesWithAnotherImplementation() {
        Trials.many(random -> {
            int k = 4 + random.nextInt(10);
            double[] a = Trials.ratings(random, k);
            double[] b = Trials.ratings(random, k);
            ProfileAgreement profiles = of(a, b);
            double[] ab = new double[2 * k];
            double[] ba = new double[2 * k];
            for (int theme = 0; theme < k; theme++) {
                ab[theme] = ba[k + theme] = a[theme];
                ba[theme] = ab[k + theme] = b[theme];
            }
            assertThat(Figures.value(profiles.doubleEntry()))
                    .isCloseTo(new PearsonsCorrelation().correlation(ab, ba), within(1e-9));
            if (!(profiles.correlation(0.95) instanceof Estimate.Figure r)) {
                assertThat(profiles.elevation() + profiles.scatter()).isCloseTo(profiles.distance(), within(1e-9));
                return;
            }
            assertThat(r.value()).isCloseTo(new PearsonsCorrelation().correlation(a, b), within(1e-9));
            assertThat(profiles.elevation() + profiles.scatter() + Figures.value(profiles.shape()))
                    .isCloseTo(profiles.distance(), within(1e-9));
            r.interval().ifPresent(fisher -> assertThat(r.value()).isBetween(fisher.low(), fisher.high()));
            assertThat(profiles.correlationShown()).isEqualTo(k >= 10);
        });
    }

    @Test
    @Tag("slow")
    void mirrorsSwapsAndIgnoresOrder() {
        Trials.many(random -> {
            double[] a = Trials.ratings(random, 6);
            double[] b = Trials.ratings(random, 6);
            ProfileAgreement profiles = of(a, b);
            assertThatAgree(of(Trials.reversed(a), Trials.reversed(b)), profiles);
            assertThatAgree(of(b, a), profiles);
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            Collections.shuffle(order, random);
            assertThatAgree(
                    of(
                            order.stream().mapToDouble(theme -> a[theme]).toArray(),
                            order.stream().mapToDouble(theme -> b[theme]).toArray()),
                    profiles);
        });
    }

    private static void assertThatAgree(ProfileAgreement one, ProfileAgreement other) {
        assertThat(one.distance()).isCloseTo(other.distance(), within(1e-9));
        assertThat(one.elevation()).isCloseTo(other.elevation(), within(1e-9));
        assertThat(one.scatter()).isCloseTo(other.scatter(), within(1e-9));
        assertThat(one.doubleEntry().figure().orElse(9))
                .isCloseTo(other.doubleEntry().figure().orElse(9), within(1e-9));
        assertThat(one.correlation(0.95).figure().orElse(9))
                .isCloseTo(other.correlation(0.95).figure().orElse(9), within(1e-9));
    }

    @Test
    void saysWhyThereIsNoCorrelation() {
        double[] flat = {4, 4, 4, 4};
        assertThat(Figures.reason(of(flat, new double[] {1, 2, 3, 4}).correlation(0.95)))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(Figures.reason(of(flat, flat).doubleEntry())).isEqualTo(Reason.NO_VARIANCE);
        assertThat(Figures.value(of(flat, new double[] {3, 3, 3, 3}).doubleEntry()))
                .isEqualTo(-1);
        assertThat(Figures.reason(of(new double[] {3}, new double[] {4}).shape()))
                .isEqualTo(Reason.TOO_FEW);
        // flat on paper: 0.1 + 0.2 and 0.3
        assertThat(Figures.reason(
                        of(new double[] {0.1 + 0.2, 0.3}, new double[] {1, 2}).correlation(0.95)))
                .isEqualTo(Reason.NO_VARIANCE);
        Estimate three = of(new double[] {1, 2, 4}, new double[] {1, 3, 4}).correlation(0.95);
        assertThat(((Estimate.Figure) three).interval()).isEmpty();
    }

    @Test
    void refusesWhatIsNoProfile() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[0], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[] {1}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[] {Double.NaN}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new double[] {1, 2}, new double[] {1, 2}).correlation(1));
    }

    private static ProfileAgreement of(double[] a, double[] b) {
        return new ProfileAgreement(Figures.list(a), Figures.list(b));
    }

    private static void assertThatIs(Estimate estimate, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(Figures.reason(estimate)).isEqualTo(Reason.NO_VARIANCE);
        } else {
            assertThat(Figures.value(estimate)).isCloseTo(expected.asDouble(), within(1e-8));
        }
    }
}
