package org.sightline.statistics;

import java.util.List;
import org.sightline.statistics.Estimate.Reason;

/**
 * A change between two surveys against what chance alone would move (method.md A9). Change by response shift, by other
 * raters or by friendlier ones cannot be told from change of the person.
 *
 * <p>Edge cases: without error (a standard error of 0) there is no index, and any change is reliable.
 *
 * @param change second minus first, within -+1e50
 * @param standardError of the change, 0 to 1e50
 * @param n measurements behind it: raters of both surveys, or 2 for one person measured twice
 */
public record ReliableChange(double change, double standardError, int n) {
    public ReliableChange {
        if (!(Math.abs(change) <= Sample.LARGEST && standardError >= 0 && standardError <= Sample.LARGEST)) {
            throw new IllegalArgumentException("no change: " + change + " with error " + standardError);
        }
        if (n < 2) {
            throw new IllegalArgumentException("a change needs two measurements, not " + n);
        }
    }

    /**
     * One person measured twice with the same instrument: SE = s sqrt2 sqrt(1 - r) (Jacobson and Truax,
     * doi:10.1037/0022-006X.59.1.12). With alpha as r it ignores that raters differ, and over-claims.
     *
     * @param deviation s, at least 0
     * @param reliability r, 0 to 1
     */
    public static ReliableChange ofPerson(double before, double after, double deviation, double reliability) {
        if (!(deviation >= 0 && reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException("deviation " + deviation + ", reliability " + reliability);
        }
        return new ReliableChange(after - before, deviation * Math.sqrt(2) * Math.sqrt(1 - reliability), 2);
    }

    /**
     * A group judged by different raters: SE = sqrt(sw_1^2 / n_1 + sw_2^2 / n_2). Where raters took part in both, this errs
     * to caution.
     */
    public static ReliableChange ofGroup(GroupMean first, GroupMean second) {
        return new ReliableChange(
                second.mean() - first.mean(),
                Math.hypot(first.standardError(), second.standardError()),
                first.n() + second.n());
    }

    /**
     * A group judged partly by the same, linked with consent: Var = s_1^2 / n_1 + s_2^2 / n_2 - 2 r s_1 s_2 m / (n_1 n_2)
     * (Derrick et al. 2017, doi:10.22237/jmasm/1493597280).
     *
     * @param common m, raters of both surveys, at most the smaller n
     * @param correlation r of their two ratings, -1 to 1
     */
    public static ReliableChange ofOverlapping(GroupMean first, GroupMean second, int common, double correlation) {
        if (common < 0 || common > Math.min(first.n(), second.n())) {
            throw new IllegalArgumentException(common + " raters in both of " + first.n() + " and " + second.n());
        }
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("a correlation of -1 to 1, not " + correlation);
        }
        double one = first.standardError();
        double two = second.standardError();
        // s_1 s_2 m / (n_1 n_2) = SE_1 SE_2 m / sqrt(n_1 n_2)
        double shared = one * two * common / Math.sqrt((double) first.n() * second.n());
        double variance = one * one + two * two - 2 * correlation * shared;
        return new ReliableChange(
                second.mean() - first.mean(), Math.sqrt(Math.max(0, variance)), first.n() + second.n());
    }

    /**
     * The overall mean with equal weights, each survey's SE = sqrt(sum sw_g^2 / n_g) / G.
     *
     * @throws IllegalArgumentException unless both surveys have the same number of groups, at least one; that they are
     *     defined alike is for the caller to know
     */
    public static ReliableChange ofEqualWeights(List<GroupMean> first, List<GroupMean> second) {
        if (first.isEmpty() || first.size() != second.size()) {
            throw new IllegalArgumentException("groups to compare: " + first.size() + " and " + second.size());
        }
        return new ReliableChange(
                GroupMean.equalWeights(second) - GroupMean.equalWeights(first),
                Math.hypot(GroupMean.standardErrorOfEqualWeights(first), GroupMean.standardErrorOfEqualWeights(second)),
                first.stream().mapToInt(GroupMean::n).sum()
                        + second.stream().mapToInt(GroupMean::n).sum());
    }

    /** change / SE. */
    public Estimate index() {
        return standardError == 0 ? Estimate.none(Reason.NO_VARIANCE, n) : Estimate.of(change / standardError, n);
    }

    /** z SE: a change below it says nothing. To be told before the second survey. */
    public double minimal(double level) {
        return Interval.z(level) * standardError;
    }

    /** Whether the change exceeds {@link #minimal} in either direction. */
    public boolean reliable(double level) {
        return Math.abs(change) > minimal(level);
    }

    /** change -+ z SE. */
    public Interval interval(double level) {
        return Interval.around(change, minimal(level));
    }

    /**
     * change / sqrt(tau^2): "moved x standard deviations of executives". It is not divided by the spread of raters.
     *
     * @param betweenVariance tau^2 of the norm, at least 0; if it is 0 the norm cannot separate executives
     */
    public Estimate moved(double betweenVariance) {
        if (!(betweenVariance >= 0 && Double.isFinite(betweenVariance))) {
            throw new IllegalArgumentException("no variance: " + betweenVariance);
        }
        return betweenVariance == 0
                ? Estimate.none(Reason.NO_VARIANCE, n)
                : Estimate.of(change / Math.sqrt(betweenVariance), n);
    }
}
