package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class ReliableChangeTest {
    private static final JsonNode ORACLE = Oracles.read("08_change_and_effect_size.json");

    @Test
    void agreesWithJacobsonAndTruax() {
        JsonNode inputs = ORACLE.get("jacobson_truax").get("inputs");
        JsonNode expected = ORACLE.get("jacobson_truax").get("expected");
        ReliableChange change = ReliableChange.ofPerson(
                inputs.get("pre").asDouble(),
                inputs.get("post").asDouble(),
                inputs.get("sd").asDouble(),
                inputs.get("rxx").asDouble());
        assertThat(change.standardError() / Math.sqrt(2))
                .isCloseTo(expected.get("sem").asDouble(), within(1e-8));
        assertThat(change.standardError()).isCloseTo(expected.get("sdiff").asDouble(), within(1e-8));
        assertThat(Figures.value(change.index())).isCloseTo(expected.get("rc").asDouble(), within(1e-8));
        assertThat(change.minimal(0.95))
                .isCloseTo(expected.get("minimal_reliable_change_95").asDouble(), within(1e-8));
        assertThat(change.reliable(0.95)).isTrue();
    }

    @Test
    void agreesWithTheRatersOfOracle08() {
        for (JsonNode fact : ORACLE.get("rater_sampling_rci").get("cases")) {
            RaterSpread spread = new RaterSpread(Math.sqrt(fact.get("sw2").asDouble()), false);
            ReliableChange change = ReliableChange.ofGroup(
                    new GroupMean(3, fact.get("n1").asInt(), spread),
                    new GroupMean(3.5, fact.get("n2").asInt(), spread));
            assertThat(change.standardError()).isCloseTo(fact.get("se").asDouble(), within(1e-8));
            assertThat(change.minimal(0.95)).isCloseTo(fact.get("mrc95").asDouble(), within(1e-8));
            assertThat(change.minimal(0.80)).isCloseTo(fact.get("mrc80").asDouble(), within(1e-8));
            assertThat(Figures.value(change.index()))
                    .isCloseTo(0.5 / fact.get("se").asDouble(), within(1e-6));
        }
    }

    /** method.md A9: minimal reliable change, 95 and 80 %. */
    @ParameterizedTest
    @CsvSource({
        ".5, 3, .80, .52", ".5, 5, .62, .41", ".5, 8, .49, .32", ".5, 12, .40, .26",
        ".75, 3, 1.20, .78", ".75, 5, .93, .61", ".75, 8, .73, .48", ".75, 12, .60, .39"
    })
    void knowsWhatIsInvisible(double sw, int n, double of95, double of80) {
        GroupMean group = new GroupMean(3, n, new RaterSpread(sw, false));
        ReliableChange change = ReliableChange.ofGroup(group, group);
        assertThat(change.minimal(0.95)).isCloseTo(of95, within(0.006));
        assertThat(change.minimal(0.80)).isCloseTo(of80, within(0.006));
    }

    /** Equal weights by propagating each rater's own weight: every rater of group g has 1 / (G n_g). */
    @Test
    void agreesWithWeighingEveryRater() {
        Trials.many(random -> {
            int groups = 1 + random.nextInt(4);
            List<GroupMean> first = groups(random, groups);
            List<GroupMean> second = groups(random, groups);
            double variance = 0;
            double change = 0;
            for (List<GroupMean> wave : List.of(first, second)) {
                for (GroupMean group : wave) {
                    for (int rater = 0; rater < group.n(); rater++) {
                        double weight = 1.0 / groups / group.n();
                        variance += Math.pow(weight * group.spread().standardDeviation(), 2);
                        change += (wave == second ? 1 : -1) * weight * group.mean();
                    }
                }
            }
            ReliableChange overall = ReliableChange.ofEqualWeights(first, second);
            assertThat(overall.change()).isCloseTo(change, within(1e-12));
            assertThat(overall.standardError()).isCloseTo(Math.sqrt(variance), within(1e-12));
            assertThat(overall.reliable(0.95)).isEqualTo(Math.abs(change) > 1.959963984540054 * Math.sqrt(variance));
            assertThat(overall.interval(0.95).contains(0)).isEqualTo(!overall.reliable(0.95));
            Collections.shuffle(first, random);
            assertThat(ReliableChange.ofEqualWeights(first, second)).isEqualTo(overall);
            if (groups == 1) {
                ReliableChange one = ReliableChange.ofGroup(first.getFirst(), second.getFirst());
                assertThat(one.standardError()).isCloseTo(overall.standardError(), within(1e-12));
                assertThat(one.change()).isEqualTo(overall.change());
            }
        });
    }

    /** The variance of the difference of two means from the covariances of all pairs of ratings. */
    @Test
    void agreesWithTheCovariancesOfSharedRaters() {
        Trials.many(random -> {
            GroupMean first = groups(random, 1).getFirst();
            GroupMean second = groups(random, 1).getFirst();
            int common = random.nextInt(Math.min(first.n(), second.n()) + 1);
            double r = 2 * random.nextDouble() - 1;
            double s1 = first.spread().standardDeviation();
            double s2 = second.spread().standardDeviation();
            double variance = 0;
            for (int i = 0; i < first.n(); i++) {
                variance += s1 * s1 / first.n() / first.n();
                for (int j = 0; j < second.n(); j++) {
                    variance -= i == j && i < common ? 2 * r * s1 * s2 / first.n() / second.n() : 0;
                }
            }
            for (int j = 0; j < second.n(); j++) {
                variance += s2 * s2 / second.n() / second.n();
            }
            ReliableChange change = ReliableChange.ofOverlapping(first, second, common, r);
            assertThat(change.standardError()).isCloseTo(Math.sqrt(variance), within(1e-9));
            double apart = ReliableChange.ofGroup(first, second).standardError();
            assertThat(change.standardError() <= apart + 1e-12).isEqualTo(r >= 0 || common == 0);
        });
    }

    @Test
    void mirrorsAndFallsWithRaters() {
        Trials.many(random -> {
            GroupMean first = groups(random, 1).getFirst();
            GroupMean second = groups(random, 1).getFirst();
            ReliableChange change = ReliableChange.ofGroup(first, second);
            ReliableChange mirrored = ReliableChange.ofGroup(mirrored(first), mirrored(second));
            assertThat(mirrored.change()).isCloseTo(-change.change(), within(1e-12));
            assertThat(mirrored.standardError()).isEqualTo(change.standardError());
            assertThat(ReliableChange.ofGroup(second, first).change()).isEqualTo(-change.change());
            GroupMean more = new GroupMean(second.mean(), second.n() + 1, second.spread());
            assertThat(ReliableChange.ofGroup(first, more).standardError()).isLessThan(change.standardError());
            assertThat(change.minimal(0.80)).isLessThan(change.minimal(0.95));
        });
    }

    @Test
    void tellsHowFarAmongExecutives() {
        ReliableChange change = new ReliableChange(0.3, 0.2, 10);
        assertThat(Figures.value(change.moved(0.09))).isCloseTo(1, within(1e-12));
        assertThat(Figures.reason(change.moved(0))).isEqualTo(Reason.NO_VARIANCE);
    }

    @Test
    void hasNoIndexWithoutError() {
        ReliableChange certain = ReliableChange.ofPerson(1, 2, 7.5, 1);
        assertThat(Figures.reason(certain.index())).isEqualTo(Reason.NO_VARIANCE);
        assertThat(certain.reliable(0.95)).isTrue();
        assertThat(ReliableChange.ofPerson(2, 2, 0, 0.5).reliable(0.95)).isFalse();
    }

    @Test
    void refusesWhatIsNoChange() {
        GroupMean group = new GroupMean(3, 4, RaterSpread.ASSUMED);
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliableChange(Double.NaN, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliableChange(1, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliableChange(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliableChange(1, 1e51, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new RaterSpread(1e51, false));
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.ofPerson(1, 2, 1, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.ofPerson(1, 2, Double.NaN, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.ofOverlapping(group, group, 5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.ofOverlapping(group, group, 1, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.ofEqualWeights(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.ofEqualWeights(List.of(group), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupMean(3, 0, RaterSpread.ASSUMED));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupMean(Double.NaN, 3, RaterSpread.ASSUMED));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliableChange(1, 1, 2).moved(-1));
    }

    private static List<GroupMean> groups(Random random, int count) {
        List<GroupMean> groups = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            groups.add(new GroupMean(
                    Trials.ratings(random, 1)[0],
                    1 + random.nextInt(12),
                    new RaterSpread(0.3 + random.nextDouble(), false)));
        }
        return groups;
    }

    private static GroupMean mirrored(GroupMean group) {
        return new GroupMean(6 - group.mean(), group.n(), group.spread());
    }
}
