package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The release map on the seven points of a pulse: every multiset of answers, without and with every insider. */
class PulseMapTest {
    private static final int POINTS = 7;

    /** All multisets of so many answers, as counts of the values 1 to 7. */
    private static List<int[]> multisets(int n) {
        List<int[]> all = new ArrayList<>();
        fill(new int[POINTS], 0, n, all);
        return all;
    }

    private static void fill(int[] counts, int value, int left, List<int[]> all) {
        if (value == POINTS - 1) {
            counts[value] = left;
            all.add(counts.clone());
            return;
        }
        for (int here = 0; here <= left; here++) {
            counts[value] = here;
            fill(counts, value + 1, left - here, all);
        }
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += (i + 1) * counts[i];
        }
        return sum;
    }

    /** Every published label, insider (0 for none) and value for which all others are known to have given that value. */
    private static List<String> determined(int n, int protectHigh, Function<int[], Object> publisher) {
        List<String> found = new ArrayList<>();
        multisets(n).stream().collect(Collectors.groupingBy(publisher)).forEach((label, cells) -> {
            for (int insider = 0; insider <= POINTS; insider++) {
                int known = insider;
                List<int[]> others = cells.stream()
                        .filter(cell -> known == 0 || cell[known - 1] > 0)
                        .map(cell -> without(cell, known))
                        .toList();
                for (int value = 1; value <= POINTS; value++) {
                    int given = value;
                    boolean guarded = insider == 0 || value < POINTS || protectHigh > 0;
                    if (guarded
                            && !others.isEmpty()
                            && others.stream()
                                    .allMatch(cell -> cell[given - 1]
                                            == Arrays.stream(cell).sum())) {
                        found.add(label + ", insider " + insider + ": all others gave " + value);
                    }
                }
            }
        });
        return found;
    }

    private static int[] without(int[] cell, int insider) {
        int[] rest = cell.clone();
        if (insider > 0) {
            rest[insider - 1]--;
        }
        return rest;
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void leavesEveryAnswerUndetermined(int protectHigh) {
        ReleaseMap map = map(3, protectHigh);
        for (int n = 3; n <= 8; n++) {
            int size = n;
            assertThat(determined(n, protectHigh, cell -> map.release(size, sum(cell))))
                    .as(n + " answers")
                    .isEmpty();
        }
    }

    /** The negative control: without bands, and with either band one step smaller, answers can be computed. */
    @ParameterizedTest
    @CsvSource({"0", "1"})
    void needsItsBandsAsLargeAsTheyAre(int protectHigh) {
        ReleaseMap map = map(3, protectHigh);
        for (int n = 3; n <= 8; n++) {
            int low = map.lowestSums(n);
            int high = map.highestSums(n);
            assertThat(determined(n, protectHigh, PulseMapTest::sum)).isNotEmpty();
            assertThat(determined(n, protectHigh, cell -> banded(cell, low - 1, high)))
                    .isNotEmpty();
            assertThat(determined(n, protectHigh, cell -> banded(cell, low, high + 1)))
                    .isNotEmpty();
        }
    }

    /** By hand, four answers: 4 + 6 + 1 = 11 and 28 - 1 = 27. */
    @Test
    void hidesBothEndsOfFourAnswers() {
        ReleaseMap map = map(4, 0);
        assertThat(map.release(4, 11)).isEqualTo(new Released.Low(2.75));
        assertThat(map.release(4, 12)).isEqualTo(new Released.Mean(3));
        assertThat(map.release(4, 26)).isEqualTo(new Released.Mean(6.5));
        assertThat(map.release(4, 27)).isEqualTo(new Released.High(6.75));
        assertThat(((Released.Low) map(4, 1).release(4, 4)).value()).isCloseTo(2.75, within(1e-9));
        assertThat(map(4, 1).release(4, 21)).isEqualTo(new Released.High(5.25));
        assertThat(map.release(3, 12)).isEqualTo(new Released.Nothing());
        assertThat(map.identified(7)).isEqualTo(new Released.Mean(7));
    }

    @Test
    void refusesWhatIsNoCell() {
        assertThatIllegalArgumentException().isThrownBy(() -> map(4, 0).release(4, 29));
        assertThatIllegalArgumentException().isThrownBy(() -> map(4, 0).identified(8));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseMap(Policy.withMinimum(4), 8));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseMap(Policy.withMinimum(4), 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Released.restored("mean", 5.1));
        assertThat(Released.restored("mean", 5.1, POINTS)).isEqualTo(new Released.Mean(5.1));
    }

    private static Object banded(int[] cell, int low, int high) {
        int sum = sum(cell);
        return sum <= low ? "low" : sum >= high ? "high" : sum;
    }

    private static ReleaseMap map(int minimum, int protectHigh) {
        return new ReleaseMap(new Policy(minimum, 8, 5, 1, protectHigh), POINTS);
    }
}
