package org.sightline.statistics;

import java.util.List;

/**
 * One group's mean in one survey, with the spread its uncertainty comes from (method.md A6, A8).
 *
 * @param mean finite
 * @param n raters, at least 1
 * @param spread of single raters of this theme and source
 */
public record GroupMean(double mean, int n, RaterSpread spread) {
    public GroupMean {
        if (!Double.isFinite(mean) || n < 1) {
            throw new IllegalArgumentException("no mean of a group: " + mean + " of " + n);
        }
    }

    /** sw / sqrt(n). */
    public double standardError() {
        return spread.standardError(n);
    }

    /** mean -+ z sw / sqrt(n), not cut off. */
    public Interval interval(double level) {
        return Interval.around(mean, Interval.z(level) * standardError());
    }

    /** The mean of the groups with equal weights. */
    static double equalWeights(List<GroupMean> groups) {
        return groups.stream().mapToDouble(GroupMean::mean).sorted().sum() / groups.size();
    }

    /** sqrt(sum sw_g^2 / n_g) / G. */
    static double standardErrorOfEqualWeights(List<GroupMean> groups) {
        double variance = groups.stream()
                .mapToDouble(group -> group.standardError() * group.standardError())
                .sorted()
                .sum();
        return Math.sqrt(variance) / groups.size();
    }
}
