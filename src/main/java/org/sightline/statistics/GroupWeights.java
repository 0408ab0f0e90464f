package org.sightline.statistics;

import java.util.List;
import org.sightline.statistics.Estimate.Reason;

/** How the means of several groups become one (method.md A2). */
public enum GroupWeights {
    /** O_t = mean over groups of M[g,t]: one voice per perspective. */
    EQUAL_GROUPS,
    /** sum n_g M[g,t] / sum n_g: one voice per rater. */
    EQUAL_RATERS;

    /**
     * One group in the total: its released mean.
     *
     * @param mean finite
     * @param raters at least 1
     */
    public record Part(double mean, int raters) {
        public Part {
            if (!Double.isFinite(mean) || raters < 1) {
                throw new IllegalArgumentException("not a group's mean: " + mean + " of " + raters);
            }
        }
    }

    /** The total over the groups; n is the number of groups. NO_DATA for none; one group gives its own mean. */
    public Estimate total(List<Part> groups) {
        if (groups.isEmpty()) {
            return Estimate.none(Reason.NO_DATA, 0);
        }
        double weights = groups.stream().mapToDouble(this::weight).sum();
        double total = groups.stream()
                .mapToDouble(group -> weight(group) / weights * group.mean())
                .sorted()
                .sum();
        return Estimate.of(total, groups.size());
    }

    private double weight(Part group) {
        return switch (this) {
            case EQUAL_GROUPS -> 1;
            case EQUAL_RATERS -> group.raters();
        };
    }
}
