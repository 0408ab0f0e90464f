package org.sightline.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sightline.statistics.Estimate.Reason;

/**
 * Variance between and within targets whose raters are their own, and the intraclass correlations that follow: the design of
 * a 360 (method.md A5). Shrout and Fleiss 1979, case 1 (doi:10.1037/0033-2909.86.2.420).
 *
 * <p>K targets with one rating or more, N ratings; targets without ratings are left out. MSB = sum n_i (m_i - m)^2 / (K - 1),
 * MSW = sum (x - m_i)^2 / (N - K). The figures' n is K. Edge cases: no rating is NO_DATA; one target, or one rating for
 * each, is TOO_FEW; no difference at all is NO_VARIANCE; if only targets differ the correlations are 1, without interval
 * and without F. A negative correlation is reported as estimated.
 */
public final class OneWayAnova {
    private static final double ROUNDING = 1e-28;

    private final List<Moments> targets;
    private final int ratings;
    private final double squaresBetween;
    private final double squaresWithin;

    private OneWayAnova(List<Moments> targets) {
        this.targets = targets;
        this.ratings = targets.stream().mapToInt(Moments::n).sum();
        double mean = sum(target -> target.n() * target.mean()) / ratings;
        double whole = sum(target -> target.squares() + target.n() * target.mean() * target.mean());
        this.squaresBetween = unlessRounding(sum(t -> t.n() * (t.mean() - mean) * (t.mean() - mean)), whole);
        this.squaresWithin = unlessRounding(sum(Moments::squares), whole);
    }

    /** One row per target with its raters' answers, each as long as there are raters. */
    public static OneWayAnova of(double[]... targets) {
        return new OneWayAnova(Arrays.stream(targets)
                .map(target -> Moments.of(Ratings.of(target).row(0)))
                .filter(target -> target.n() > 0)
                // sorted, so that sums do not depend on the order given
                .sorted(Comparator.comparingInt(Moments::n)
                        .thenComparingDouble(Moments::mean)
                        .thenComparingDouble(Moments::squares))
                .toList());
    }

    /** One row per target; which rater stands in which column does not matter. */
    public static OneWayAnova of(Ratings targets) {
        return of(IntStream.range(0, targets.raters()).mapToObj(targets::row).toArray(double[][]::new));
    }

    /** What stands for the number of raters per target where the targets differ in it. */
    public enum GroupSize {
        /** n0 = (N - sum n_i^2 / N) / (K - 1), from the expected mean squares: the unbiased choice. */
        WEIGHTED,
        /** N / K, as some packages have it. */
        AVERAGE
    }

    /** K. */
    public int targets() {
        return targets.size();
    }

    /** N. */
    public int ratings() {
        return ratings;
    }

    /** MSB. */
    public Estimate meanSquareBetween() {
        return whyNot().<Estimate>map(none -> none).orElseGet(() -> Estimate.of(msb(), targets()));
    }

    /** MSW. */
    public Estimate meanSquareWithin() {
        return whyNot().<Estimate>map(none -> none).orElseGet(() -> Estimate.of(msw(), targets()));
    }

    /** n0 or N / K. */
    public Estimate groupSize(GroupSize size) {
        return whyNot().<Estimate>map(none -> none).orElseGet(() -> Estimate.of(per(size), targets()));
    }

    /** F = MSB / MSW with K - 1 and N - K degrees of freedom; empty where it cannot be formed. */
    public Optional<FTest> test() {
        return whyNot().isPresent() ? Optional.empty() : ratio();
    }

    /**
     * ICC(1) = (MSB - MSW) / (MSB + (n0 - 1) MSW), the reliability of one rater. The interval comes from F; it is exact for
     * equal numbers of raters and an approximation with n0 in their place otherwise.
     */
    public Estimate single(GroupSize size, double level) {
        double n0 = whyNot().isPresent() ? 1 : per(size);
        return coefficient(f -> (f - 1) / (f + n0 - 1), level);
    }

    /** (MSB - MSW) / MSB, the reliability of the targets' means as they are, each with about n0 raters; also as ICC(1,k). */
    public Estimate average(double level) {
        return coefficient(f -> 1 - 1 / f, level);
    }

    /**
     * ICC(1,k) = k ICC1 / (1 + (k - 1) ICC1), the reliability of the mean of k raters, for each target's own k. Here a
     * negative ICC(1), or limit of it, counts as 0.
     *
     * @param k 1 or more
     */
    public Estimate average(int k, GroupSize size, double level) {
        if (k < 1) {
            throw new IllegalArgumentException("a mean needs a rater or more, not " + k);
        }
        double n0 = whyNot().isPresent() ? 1 : per(size);
        return coefficient(f -> stepUp(Math.max(0, (f - 1) / (f + n0 - 1)), k), level);
    }

    /** Spearman and Brown's k r / (1 + (k - 1) r), for a length k times as large. */
    static double stepUp(double r, double k) {
        return k * r / (1 + (k - 1) * r);
    }

    /** {@code part}, or 0 if it is nothing but rounding beside {@code whole}. */
    static double unlessRounding(double part, double whole) {
        return part <= ROUNDING * whole ? 0 : part;
    }

    List<Moments> moments() {
        return targets;
    }

    double squaresBetween() {
        return squaresBetween;
    }

    double squaresWithin() {
        return squaresWithin;
    }

    /** Why there are no mean squares, if there are none. */
    Optional<Estimate.NotComputable> whyNot() {
        int k = targets();
        return k >= 2 && ratings > k
                ? Optional.empty()
                : Optional.of(new Estimate.NotComputable(k == 0 ? Reason.NO_DATA : Reason.TOO_FEW, k));
    }

    private Estimate coefficient(DoubleUnaryOperator ofF, double level) {
        Optional<Estimate.NotComputable> none = whyNot();
        if (none.isPresent()) {
            return none.get();
        }
        return ratio().map(f -> f.estimate(ofF, targets(), level))
                .orElseGet(() ->
                        squaresBetween > 0 ? Estimate.of(1, targets()) : Estimate.none(Reason.NO_VARIANCE, targets()));
    }

    private Optional<FTest> ratio() {
        return FTest.of(msb(), msw(), targets() - 1, ratings - targets());
    }

    private double msb() {
        return squaresBetween / (targets() - 1);
    }

    private double msw() {
        return squaresWithin / (ratings - targets());
    }

    private double per(GroupSize size) {
        double all = ratings;
        return switch (size) {
            case WEIGHTED -> (all - sum(target -> (double) target.n() * target.n()) / all) / (targets() - 1);
            case AVERAGE -> all / targets();
        };
    }

    private double sum(ToDoubleFunction<Moments> term) {
        return targets.stream().mapToDouble(term).sum();
    }
}
