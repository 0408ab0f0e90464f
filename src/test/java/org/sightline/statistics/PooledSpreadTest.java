package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.statistics.Estimate.Reason;

class PooledSpreadTest {

    /** R: x <- list(c(3, 4, 5), c(2, 2), 4); sqrt((2 * var(x[[1]]) + var(x[[2]])) / 3) */
    @Test
    void poolsWithinTargets() {
        PooledSpread pooled = PooledSpread.of(List.of(Sample.of(3, 4, 5), Sample.of(2, 2), Sample.of(4), Sample.of()));
        assertThat(pooled).isEqualTo(new PooledSpread(2, 6, 3));
        assertThat(pooled.degreesOfFreedom()).isEqualTo(3);
        assertThat(Figures.value(pooled.standardDeviation())).isCloseTo(Math.sqrt(2.0 / 3), within(1e-12));
    }

    /** The pooled variance is half the mean squared difference of two raters of one target, weighted by 1 / n_i. */
    @Test
    void agreesWithComparingEveryPair() {
        Trials.many(random -> {
            List<Sample> targets = new ArrayList<>();
            List<Sample> reversed = new ArrayList<>();
            double squares = 0;
            int df = 0;
            for (int target = random.nextInt(12); target > 0; target--) {
                double[] ratings = Trials.ratings(random, 1 + random.nextInt(8));
                targets.add(Sample.of(ratings));
                reversed.add(Sample.of(Trials.reversed(ratings)));
                for (double x : ratings) {
                    for (double y : ratings) {
                        squares += (x - y) * (x - y) / 2 / ratings.length;
                    }
                }
                df += ratings.length - 1;
            }
            PooledSpread pooled = PooledSpread.of(targets);
            assertThat(pooled.degreesOfFreedom()).isEqualTo(df);
            assertThat(pooled.sumOfSquares()).isCloseTo(squares, within(1e-9));
            assertThat(PooledSpread.of(reversed).sumOfSquares()).isCloseTo(squares, within(1e-9));
            Collections.shuffle(targets, random);
            assertThat(PooledSpread.of(targets)).isEqualTo(pooled);
        });
    }

    @Test
    void replacesTheAssumptionFromSixtyDegreesOn() {
        RaterSpread assumed = RaterSpread.ASSUMED;
        assertThat(new PooledSpread(59 * 0.25, 69, 10).orAssumed(assumed)).isSameAs(assumed);
        assertThat(new PooledSpread(60 * 0.25, 70, 10).orAssumed(assumed)).isEqualTo(new RaterSpread(0.5, false));
        assertThat(new PooledSpread(0, 100, 10).orAssumed(assumed)).isSameAs(assumed);
        assertThat(RaterSpread.ASSUMED_OF_ITEMS).isEqualTo(new RaterSpread(0.80, true));
    }

    @Test
    void hasNoFigureWithoutTwoRatersOfOneTarget() {
        assertThat(Figures.reason(PooledSpread.of(List.of()).standardDeviation()))
                .isEqualTo(Reason.NO_DATA);
        assertThat(Figures.reason(
                        PooledSpread.of(List.of(Sample.of(4), Sample.of(2))).standardDeviation()))
                .isEqualTo(Reason.TOO_FEW);
        assertThatIllegalArgumentException().isThrownBy(() -> new PooledSpread(Double.NaN, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PooledSpread(1, 1, 2));
    }
}
