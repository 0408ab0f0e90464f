package org.sightline.barrier;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.barrier.Ranking.Standing;

/**
 * A barrier on two days, in words: one person's answers are no measurement.
 *
 * @param then null if nothing can be said of that day
 * @param now likewise
 */
public record Change(
        Barrier barrier, @Nullable Standing then, @Nullable Standing now) {
    /** Of all barriers of which something can be said on either day, in their own order. */
    static List<Change> between(Ranking then, Ranking now) {
        return Arrays.stream(Barrier.values())
                .map(barrier -> new Change(
                        barrier,
                        then.standing(barrier).orElse(null),
                        now.standing(barrier).orElse(null)))
                .filter(change -> change.then != null || change.now != null)
                .toList();
    }

    /** Which way it went, as the end of the key of its words; "open" where one of the days says nothing. */
    public String way() {
        if (then == null || now == null) {
            return "open";
        }
        int way = now.compareTo(then);
        return way == 0 ? "same" : way < 0 ? "more" : "less";
    }
}
