package org.sightline.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sightline.statistics.Estimate.Reason;

/**
 * One rater's answers to all items, with gaps, and the indices that may tell of a careless response (method.md A12; Curran
 * 2016, doi:10.1016/j.jesp.2015.07.006). They flag, and never delete: "excellent on everything" may be meant.
 *
 * <p>Answers are as they were given for {@link #longestRun}, and keyed the same way for all others. The figures' n is the
 * number of answers, unless said otherwise. Edge cases: no answer is NO_DATA.
 */
public final class ResponsePattern {
    private final Ratings answers;

    private ResponsePattern(Ratings answers) {
        this.answers = answers;
    }

    /** In the order of the items, NaN where there is no answer. */
    public static ResponsePattern of(double... answers) {
        return new ResponsePattern(Ratings.of(answers.clone()));
    }

    /** Longstring: the longest run of the same answer in the presented order; gaps are skipped and do not end a run. */
    public Estimate longestRun() {
        return longestRun(IntStream.range(0, items()).toArray());
    }

    /**
     * Longstring where the items were presented in this order.
     *
     * @param presented places of items, first to last
     */
    public Estimate longestRun(int... presented) {
        double[] given = Arrays.stream(presented)
                .filter(this::has)
                .mapToDouble(item -> answers.at(0, item))
                .toArray();
        int longest = 0;
        int run = 0;
        for (int i = 0; i < given.length; i++) {
            run = i > 0 && given[i] == given[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return given.length == 0 ? nothing() : Estimate.of(longest, given.length);
    }

    /** IRV: the standard deviation, divisor n - 1, of the rater's own answers; TOO_FEW for one. Dunn et al. 2018. */
    public Estimate variability() {
        Moments moments = moments();
        return moments.n() < 2
                ? Estimate.none(moments.n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW, moments.n())
                : Estimate.of(Math.sqrt(moments.variance()), moments.n());
    }

    /**
     * Even-odd consistency: within each theme the mean of its answers at even and at odd places, the correlation r of the two
     * over themes, and 2 r / (1 + r), not below -1. n is the number of themes with an answer in both halves; TOO_FEW below
     * three, NO_VARIANCE if a half does not differ between themes.
     *
     * @param themes the places of each theme's items
     */
    public Estimate evenOdd(List<int[]> themes) {
        double[][] halves = themes.stream()
                .map(theme -> new double[] {half(theme, 0), half(theme, 1)})
                .filter(pair -> !Double.isNaN(pair[0]) && !Double.isNaN(pair[1]))
                .toArray(double[][]::new);
        return switch (Moments.correlation(column(halves, 0), column(halves, 1))) {
            case Estimate.Figure r -> Estimate.of(r.value() <= -1 / 3.0 ? -1 : OneWayAnova.stepUp(r.value(), 2), r.n());
            case Estimate.NotComputable none -> none;
        };
    }

    /**
     * Person-total r: the correlation of the rater's answers with the items' means; TOO_FEW below three answers, NO_VARIANCE
     * if either side does not vary.
     *
     * @param itemMeans one for each item, from the norm
     */
    public Estimate personTotal(double... itemMeans) {
        if (itemMeans.length != items()) {
            throw new IllegalArgumentException(itemMeans.length + " means of " + items() + " items");
        }
        Ratings means = Ratings.of(itemMeans.clone());
        return Moments.correlation(
                answers.row(0),
                answered().mapToDouble(item -> means.at(0, item)).toArray());
    }

    /** The share of items without an answer; n is the number of items. */
    public Estimate cannotSay() {
        return items() == 0
                ? Estimate.none(Reason.NO_DATA, 0)
                : Estimate.of(1 - answers.answered(0) / (double) items(), items());
    }

    /**
     * (mean of the answers - norm mean) / norm SD: lenient above 0, severe below; NO_VARIANCE for an SD of 0.
     *
     * @param normMean of raters' means
     * @param normDeviation of raters' means, 0 or more
     */
    public Estimate leniency(double normMean, double normDeviation) {
        if (!(Double.isFinite(normMean) && normDeviation >= 0 && Double.isFinite(normDeviation))) {
            throw new IllegalArgumentException("not a norm: " + normMean + ", " + normDeviation);
        }
        Moments moments = moments();
        if (moments.n() == 0) {
            return nothing();
        }
        return normDeviation == 0
                ? Estimate.none(Reason.NO_VARIANCE, moments.n())
                : Estimate.of((moments.mean() - normMean) / normDeviation, moments.n());
    }

    /** Central tendency: the share of answers at this point of the scale, the 3 of five. */
    public Estimate at(double midpoint) {
        double[] given = answers.row(0);
        return given.length == 0
                ? nothing()
                : Estimate.of(
                        Arrays.stream(given).filter(x -> x == midpoint).count() / (double) given.length, given.length);
    }

    int items() {
        return answers.items();
    }

    IntStream answered() {
        return IntStream.range(0, items()).filter(this::has);
    }

    double answer(int item) {
        return answers.at(0, item);
    }

    private boolean has(int item) {
        return answers.has(0, Objects.checkIndex(item, items()));
    }

    private Moments moments() {
        return Moments.of(answers.row(0));
    }

    /** The mean of every second answer of the theme, NaN if there is none. */
    private double half(int[] theme, int first) {
        return IntStream.range(0, theme.length)
                .filter(place -> place % 2 == first && has(theme[place]))
                .mapToDouble(place -> answers.at(0, theme[place]))
                .average()
                .orElse(Double.NaN);
    }

    private static double[] column(double[][] pairs, int column) {
        return Arrays.stream(pairs).mapToDouble(pair -> pair[column]).toArray();
    }

    private static Estimate nothing() {
        return Estimate.none(Reason.NO_DATA, 0);
    }
}
