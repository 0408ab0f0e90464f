package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sightline.statistics.Estimate.Reason;

class DifferenceScoreTest {

    /** By variances: of X - Y the true part is r_x + r_y - 2 r_xy, the whole 2 - 2 r_xy. */
    @Test
    void isTheTrueShareOfTheDifference() {
        Trials.many(random -> {
            double x = random.nextDouble();
            double y = random.nextDouble();
            double xy = 2 * random.nextDouble() - 1;
            Estimate reliability = new DifferenceScore(x, y, xy, 50).reliability();
            assertThat(Figures.value(reliability) * (2 - 2 * xy)).isCloseTo(x + y - 2 * xy, within(1e-9));
            assertThat(new DifferenceScore(y, x, xy, 50).reliability()).isEqualTo(reliability);
            assertThat(Figures.value(new DifferenceScore(1, 1, xy, 50).reliability()))
                    .isEqualTo(1);
        });
    }

    @Test
    void fallsWithAgreement() {
        assertThat(Figures.value(new DifferenceScore(0.8, 0.8, 0.0, 50).reliability()))
                .isCloseTo(0.8, within(1e-12));
        assertThat(Figures.value(new DifferenceScore(0.8, 0.8, 0.6, 50).reliability()))
                .isCloseTo(0.5, within(1e-12));
        assertThat(Figures.value(new DifferenceScore(0.5, 0.5, 0.6, 50).reliability()))
                .isNegative();
        assertThat(Figures.reason(new DifferenceScore(0.8, 0.8, 1, 50).reliability()))
                .isEqualTo(Reason.NO_VARIANCE);
    }

    @Test
    void refusesWhatIsNoReliability() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DifferenceScore(1.1, 0.5, 0, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifferenceScore(0.5, Double.NaN, 0, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifferenceScore(0.5, 0.5, -1.1, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifferenceScore(0.5, 0.5, 0, 1));
    }

    /** method.md A8. */
    @Test
    void standsBesideTheBaseRates() {
        assertThat(BaseRate.SELF_SUPERVISOR_CORRELATION.value()).isEqualTo(0.22);
        assertThat(BaseRate.SELF_PEER_CORRELATION.value()).isEqualTo(0.19);
        assertThat(BaseRate.SELF_DIRECT_REPORT_CORRELATION.value()).isEqualTo(0.14);
        assertThat(BaseRate.SELF_LENIENCY.value()).isEqualTo(0.32);
    }
}
