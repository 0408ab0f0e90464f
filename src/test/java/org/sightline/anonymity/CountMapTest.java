package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Yes and no of few people, attacked by everybody who reads what leaves, alone or with one of them. */
class CountMapTest {
    private static final int MOST = 12;
    private static final CountMap MAP = new CountMap(3);

    @Test
    void letsOutWhatTheFormulaSays() {
        assertThat(MAP.release(4, 2)).isEqualTo(new Counted.Nothing());
        assertThat(MAP.release(5, 0)).isEqualTo(new Counted.AtMost(2));
        assertThat(MAP.release(5, 2)).isEqualTo(new Counted.AtMost(2));
        assertThat(MAP.release(5, 3)).isEqualTo(new Counted.AtLeast(3));
        assertThat(MAP.release(8, 3)).isEqualTo(new Counted.Exactly(3));
        assertThat(MAP.release(8, 5)).isEqualTo(new Counted.Exactly(5));
        assertThat(MAP.release(8, 6)).isEqualTo(new Counted.AtLeast(6));
        assertThat(MAP.release(8, 8)).isEqualTo(new Counted.AtLeast(6));
        assertThat(new CountMap(7).release(6, 3)).isEqualTo(new Counted.Nothing());
        assertThat(new CountMap(7).release(7, 3)).isEqualTo(new Counted.Exactly(3));
        assertThatThrownBy(() -> MAP.release(3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The bands of method.md B3, with the sum of answers 1 and 2 in place of the number of those who said yes. */
    @Test
    void isTheMapOfScalesWithTwoPoints() {
        for (int n = 3; n <= MOST; n++) {
            int low = n + 1 + 1;
            int high = 2 * n - 1 - 1;
            for (int yes = 0; yes <= n; yes++) {
                int sum = n + yes;
                Counted expected = low >= high
                        ? new Counted.Nothing()
                        : sum <= low
                                ? new Counted.AtMost(low - n)
                                : sum >= high ? new Counted.AtLeast(high - n) : new Counted.Exactly(yes);
                assertThat(MAP.release(n, yes)).as("%d of %d", yes, n).isEqualTo(expected);
            }
        }
    }

    @Test
    void givesNobodyAway() {
        for (int n = 3; n <= MOST; n++) {
            int people = n;
            assertThat(determined(n, yes -> MAP.release(people, yes)))
                    .as("of %d", n)
                    .isZero();
        }
    }

    @Test
    void givesSomebodyAwayWithABandOneStepSmaller() {
        for (int n = MAP.fewest(); n <= MOST; n++) {
            int people = n;
            assertThat(determined(n, yes -> yes == 2 ? new Counted.Exactly(2) : MAP.release(people, yes)))
                    .as("low band of %d", n)
                    .isPositive();
            assertThat(determined(n, yes -> yes == people - 2 ? new Counted.Exactly(yes) : MAP.release(people, yes)))
                    .as("high band of %d", n)
                    .isPositive();
        }
        // and with anything said of four
        assertThat(determined(4, yes -> yes <= 2)).isPositive();
    }

    /** Answers of which somebody can be sure: every row of answers, every person, alone and with every one insider. */
    private static long determined(int n, IntFunction<Object> map) {
        long determined = 0;
        for (int insider = -1; insider < n; insider++) {
            for (int target = 0; target < n; target++) {
                if (target != insider) {
                    Map<Object, Set<Boolean>> possible = new HashMap<>();
                    for (int answers = 0; answers < 1 << n; answers++) {
                        boolean known = insider >= 0 && (answers >> insider & 1) == 1;
                        possible.computeIfAbsent(
                                        Map.entry(known, map.apply(Integer.bitCount(answers))), _ -> new HashSet<>())
                                .add((answers >> target & 1) == 1);
                    }
                    determined += possible.values().stream()
                            .filter(one -> one.size() == 1)
                            .count();
                }
            }
        }
        return determined;
    }
}
