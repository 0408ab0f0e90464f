package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    /** R: 3.2 + c(-1, 1) * qnorm(c(.9, .975)) * .75 / sqrt(5) */
    @Test
    void liesAroundTheMean() {
        double standardError = RaterSpread.ASSUMED.standardError(5);
        assertThat(standardError).isCloseTo(0.335410196625, within(1e-12));
        assertThat(Interval.of80(3.2, standardError).low()).isCloseTo(2.770154537, within(1e-8));
        assertThat(Interval.of80(3.2, standardError).high()).isCloseTo(3.629845463, within(1e-8));
        assertThat(Interval.of95(3.2, standardError).low()).isCloseTo(2.542608094, within(1e-8));
    }

    @Test
    void isCutOffAtTheEndsOfTheScale() {
        assertThat(Interval.of95(1.1, 0.4).low()).isEqualTo(1);
        assertThat(Interval.of95(4.9, 0.4).high()).isEqualTo(5);
        assertThat(Interval.of95(5, 0)).isEqualTo(new Interval(5, 5));
    }

    @Test
    void weighsGroupsEqually() {
        assertThat(RaterSpread.ASSUMED.standardErrorOfEqualWeights(5)).isEqualTo(RaterSpread.ASSUMED.standardError(5));
        assertThat(RaterSpread.ASSUMED.standardErrorOfEqualWeights(4, 4))
                .isCloseTo(0.375 / Math.sqrt(2), within(1e-12));
        assertThat(RaterSpread.ASSUMED.assumed()).isTrue();
    }

    @Test
    void refusesWhatMakesNoInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of80(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of80(0.9, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of80(3, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of80(3, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> RaterSpread.ASSUMED.standardError(0));
        assertThatIllegalArgumentException().isThrownBy(RaterSpread.ASSUMED::standardErrorOfEqualWeights);
        assertThatIllegalArgumentException().isThrownBy(() -> new RaterSpread(0, true));
    }
}
