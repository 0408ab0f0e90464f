package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Periods that are put together say of nobody in which they fall. */
class SpansTest {
    private static final int PERIODS = 4;
    private static final int MOST = 9;

    @Test
    void putsTogetherWhatIsTooFew() {
        assertThat(Spans.of(new int[] {5, 5, 0, 5}, 5))
                .containsExactly(new Spans.Span(0, 0, 5), new Spans.Span(1, 1, 5), new Spans.Span(2, 3, 5));
        assertThat(Spans.of(new int[] {2, 1, 3, 4}, 5)).containsExactly(new Spans.Span(0, 3, 10));
        assertThat(Spans.of(new int[] {6, 1, 1, 2}, 5)).containsExactly(new Spans.Span(0, 3, 10));
        assertThat(Spans.of(new int[] {6, 1, 4, 2}, 5))
                .containsExactly(new Spans.Span(0, 0, 6), new Spans.Span(1, 3, 7));
        assertThat(Spans.of(new int[] {1, 1, 1, 1}, 5)).isEmpty();
    }

    @Test
    void giveNobodyAway() {
        for (int fewest = 3; fewest <= 5; fewest++) {
            int least = fewest;
            for (int people = fewest; people <= MOST; people++) {
                assertThat(determined(people, counts -> Spans.of(counts, least)))
                        .as("%d people, spans of %d", people, fewest)
                        .isZero();
            }
        }
    }

    @Test
    void giveSomebodyAwayIfPeriodsStandAsTheyAre() {
        assertThat(determined(6, counts -> Arrays.stream(counts).boxed().toList()))
                .isPositive();
        // spans of one person, where those who tell are as many as may stand alone
        assertThat(determined(6, counts -> Spans.of(counts, 1))).isPositive();
    }

    /** In which period somebody falls: every way to fall, every person, alone and with every one insider. */
    private static long determined(int people, Function<int[], List<?>> output) {
        // whoever they are, the target is the first and the insider the second: the numbers alone decide
        long determined = 0;
        for (boolean insider : new boolean[] {false, true}) {
            Map<Object, Set<Integer>> possible = new HashMap<>();
            int ways = (int) Math.pow(PERIODS, people);
            for (int way = 0; way < ways; way++) {
                int[] counts = new int[PERIODS];
                for (int person = 0, rest = way; person < people; person++, rest /= PERIODS) {
                    counts[rest % PERIODS]++;
                }
                int known = insider ? way / PERIODS % PERIODS : -1;
                possible.computeIfAbsent(Map.entry(known, output.apply(counts)), _ -> new HashSet<>())
                        .add(way % PERIODS);
            }
            determined +=
                    possible.values().stream().filter(one -> one.size() == 1).count();
        }
        return determined;
    }
}
