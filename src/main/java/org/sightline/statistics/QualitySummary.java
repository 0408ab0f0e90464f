package org.sightline.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.ResponseQuality.Flag;

/** Quality of responses over at least twenty raters, or the reason why nothing is said (method.md A12). */
public sealed interface QualitySummary {
    /** Fewer raters are never summed up. */
    int FEWEST_RATERS = 20;

    /**
     * Counts over all raters.
     *
     * @param raters 20 or more
     * @param counts one for each flag
     */
    record Counted(int raters, Map<Flag, Count> counts) implements QualitySummary {
        public Counted {
            if (raters < FEWEST_RATERS) {
                throw new IllegalArgumentException("not over " + raters + " raters");
            }
            counts = Map.copyOf(counts);
        }
    }

    /** There are too few raters to be summed up without speaking of one. */
    record Withheld(Reason reason, int raters) implements QualitySummary {}

    /**
     * How often a flag was raised.
     *
     * @param raised 0 to {@code computable}
     * @param computable responses whose index could be computed
     */
    record Count(int raised, int computable) {}

    /** One entry per rater. */
    static QualitySummary of(Collection<ResponseQuality> responses) {
        int raters = responses.size();
        if (raters < FEWEST_RATERS) {
            return new Withheld(raters == 0 ? Reason.NO_DATA : Reason.TOO_FEW, raters);
        }
        return new Counted(
                raters,
                Arrays.stream(Flag.values())
                        .collect(Collectors.toMap(Function.identity(), flag -> count(flag, responses))));
    }

    private static Count count(Flag flag, Collection<ResponseQuality> responses) {
        return new Count((int) responses.stream().filter(flag::raisedBy).count(), (int) responses.stream()
                .filter(response -> flag.index(response) instanceof Estimate.Figure)
                .count());
    }
}
