package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseMapTest {

    @Test
    void agreesWithOracle21() {
        int checked = 0;
        for (JsonNode row : Oracles.read("21_safe_mean_bins.json").get("rows")) {
            int low = row.get("c_low").asInt();
            int high = row.get("c_high").asInt();
            if (low != 1 || high > 1) {
                continue;
            }
            int n = row.get("n").asInt();
            ReleaseMap map = map(3, high);
            int lowest = row.get("low_bin_max_sum").asInt();
            int highest = row.get("high_bin_min_sum").asInt();
            for (int sum = n; sum <= 5 * n; sum++) {
                Released released = map.release(n, sum);
                if (sum <= lowest) {
                    assertThat(released).isInstanceOf(Released.Low.class);
                    assertThat(((Released.Low) released.rounded()).value())
                            .isCloseTo(row.get("low_mean").asDouble(), within(1e-9));
                } else if (sum >= highest) {
                    assertThat(released).isInstanceOf(Released.High.class);
                    assertThat(((Released.High) released.rounded()).value())
                            .isCloseTo(row.get("high_mean").asDouble(), within(1e-9));
                } else {
                    assertThat(released).isEqualTo(new Released.Mean((double) sum / n));
                }
            }
            checked++;
        }
        assertThat(checked).isEqualTo(36);
    }

    /** T1 of method.md B8: every multiset, every insider. */
    @ParameterizedTest
    @CsvSource({"0", "1"})
    void leavesEveryAnswerUndetermined(int protectHigh) {
        ReleaseMap map = map(3, protectHigh);
        for (int n = 3; n <= 14; n++) {
            assertThat(Cell.determined(n, cell -> map.release(cell.n(), cell.sum()), 1, protectHigh))
                    .isEmpty();
        }
    }

    /** The negative control: without bands, and with bands one step smaller, the same test finds violations. */
    @Test
    void needsItsBandsAsLargeAsTheyAre() {
        for (int n = 3; n <= 8; n++) {
            int size = n;
            assertThat(Cell.determined(n, Cell::sum, 1, 0)).isNotEmpty();
            assertThat(Cell.determined(n, cell -> label(cell, size + 4, 5 * size - 1), 1, 0))
                    .isNotEmpty();
            assertThat(Cell.determined(n, cell -> label(cell, size + 5, 5 * size), 1, 0))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "7", "10"})
    void releasesNothingBelowTheMinimum(int minimum) {
        ReleaseMap map = map(minimum, 0);
        for (int n = 0; n < minimum; n++) {
            assertThat(map.release(n, 3 * n)).isEqualTo(new Released.Nothing());
        }
        assertThat(map.release(minimum, 3 * minimum)).isEqualTo(new Released.Mean(3));
    }

    /** A higher sum is never published as less, and under (1,1) either end is treated as the other. */
    @Test
    void keepsItsOrderAndItsSymmetryForAnyCell() {
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            int minimum = 3 + random.nextInt(8);
            int n = random.nextInt(31);
            int sum = n + random.nextInt(4 * n + 1);
            for (Protection protection : Protection.values()) {
                ReleaseMap map = new ReleaseMap(Policy.of(minimum, protection));
                Released released = map.release(n, sum);
                assertThat(released.midpoint().isPresent()).as("seed " + seed).isEqualTo(n >= minimum);
                if (n >= minimum && sum < 5 * n) {
                    assertThat(map.release(n, sum + 1).midpoint().orElseThrow())
                            .as("seed " + seed)
                            .isGreaterThanOrEqualTo(released.midpoint().orElseThrow());
                }
            }
            ReleaseMap both = new ReleaseMap(Policy.of(minimum, Protection.BOTH_ENDS));
            assertThat(turned(both.release(n, 6 * n - sum)))
                    .as("seed " + seed)
                    .isEqualTo(both.release(n, sum).rounded());
        }
    }

    private static Released turned(Released released) {
        Released turned = switch (released) {
            case Released.Mean mean -> new Released.Mean(6 - mean.value());
            case Released.Low low -> new Released.High(6 - low.value());
            case Released.High high -> new Released.Low(6 - high.value());
            case Released.Nothing nothing -> nothing;
        };
        return turned.rounded();
    }

    @Test
    void refusesImpossibleSums() {
        assertThatIllegalArgumentException().isThrownBy(() -> map(4, 0).release(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> map(4, 0).release(4, 21));
    }

    @Test
    void showsAnIdentifiedSupervisorsAnswerAsItIs() {
        assertThat(map(4, 0).identified(1)).isEqualTo(new Released.Mean(1));
        assertThat(map(4, 0).identified(0)).isEqualTo(new Released.Nothing());
    }

    private static Object label(Cell cell, int lowest, int highest) {
        return cell.sum() <= lowest ? "low" : cell.sum() >= highest ? "high" : cell.sum();
    }

    private static ReleaseMap map(int minimum, int protectHigh) {
        return new ReleaseMap(new Policy(minimum, 8, 5, 1, protectHigh));
    }
}
