package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;

class RaterPlanTest {

    @Test
    void agreesWithOracle20() {
        for (JsonNode fact : Oracles.read("20_rater_count_planning.json").get("expected")) {
            RaterPlan plan = new RaterPlan(fact.get("single_rater_reliability").asDouble());
            if (fact.has("k")) {
                assertThat(plan.reliability(fact.get("k").asInt()))
                        .isCloseTo(fact.get("reliability").asDouble(), within(1e-9));
            } else {
                assertThat(plan.ratersFor(0.70))
                        .hasValue(fact.get("raters_for_0_70").asInt());
                assertThat(plan.ratersFor(0.80))
                        .hasValue(fact.get("raters_for_0_80").asInt());
            }
        }
    }

    /** method.md A5: 6, 4, 3 raters for .70 and 10, 7, 4 for .80. */
    @Test
    void knowsTheLiterature() {
        assertThat(RaterPlan.DIRECT_REPORTS.ratersFor(0.7)).hasValue(6);
        assertThat(RaterPlan.PEERS.ratersFor(0.7)).hasValue(4);
        assertThat(RaterPlan.SUPERVISORS.ratersFor(0.7)).hasValue(3);
    }

    /** The smallest number is found by counting up, in whole hundredths so that nothing is rounded. */
    @Test
    void findsTheSmallestNumber() {
        Trials.many(random -> {
            int r = 1 + random.nextInt(99);
            int target = 1 + random.nextInt(99);
            int k = 1;
            while (100L * k * r < (long) target * (100 + (k - 1) * r)) {
                k++;
            }
            assertThat(new RaterPlan(r / 100.0).ratersFor(target / 100.0)).hasValue(k);
        });
    }

    @Test
    void risesWithEveryRater() {
        Trials.many(random -> {
            RaterPlan plan = new RaterPlan(random.nextDouble());
            int k = 1 + random.nextInt(50);
            assertThat(plan.reliability(k)).isBetween(plan.singleRaterReliability(), 1.0);
            assertThat(plan.reliability(k + 1)).isGreaterThanOrEqualTo(plan.reliability(k));
        });
    }

    @Test
    void hasNoNumberWhereNoneIsEnough() {
        assertThat(new RaterPlan(0).ratersFor(0.5)).isEmpty();
        assertThat(new RaterPlan(0).reliability(Integer.MAX_VALUE)).isZero();
        assertThat(new RaterPlan(Double.MIN_VALUE).ratersFor(1 - 1e-16)).isEmpty();
        assertThat(new RaterPlan(1).ratersFor(0.999)).hasValue(1);
        assertThat(new RaterPlan(1).reliability(1)).isEqualTo(1);
        assertThat(new RaterPlan(0.5).ratersFor(1e-12)).hasValue(1);
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RaterPlan(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RaterPlan(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> RaterPlan.PEERS.reliability(0));
        assertThatIllegalArgumentException().isThrownBy(() -> RaterPlan.PEERS.ratersFor(1));
        assertThatIllegalArgumentException().isThrownBy(() -> RaterPlan.PEERS.ratersFor(0));
        assertThatIllegalArgumentException().isThrownBy(() -> RaterPlan.PEERS.ratersFor(Double.NaN));
    }
}
