package org.sightline.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.sightline.statistics.Estimate.Reason;

/**
 * The mean of one group on the items of one theme, under the release rules of method.md A2.
 *
 * <p>Missing answers are left out, never imputed. With complete answers item-first and rater-first agree.
 *
 * @param minimumRaters how many answers an item needs, at least 1
 * @param minimumShare what share of the theme's items must be there, 0 to 1; the rule is one half, inclusive
 */
public record ThemeMean(int minimumRaters, double minimumShare) {
    private static final double HALF = 0.5;

    public ThemeMean {
        if (minimumRaters < 1) {
            throw new IllegalArgumentException("an item needs at least one answer, not " + minimumRaters);
        }
        if (!(minimumShare >= 0 && minimumShare <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not " + minimumShare);
        }
    }

    /** With the rule of one half. */
    public static ThemeMean withMinimum(int minimumRaters) {
        return new ThemeMean(minimumRaters, HALF);
    }

    /**
     * M[g,i] = sum x / n[g,i] for each item, in order; n is the number of answers. NO_DATA for no answer, TOO_FEW below
     * the minimum.
     */
    public List<Estimate> itemMeans(Ratings ratings) {
        return IntStream.range(0, ratings.items())
                .mapToObj(item -> itemMean(ratings.column(item)))
                .toList();
    }

    /**
     * M[g,t] = mean of M[g,i] over the items that have one: each item weighs the same. n is the number of those items.
     * NO_DATA for no items or answers, TOO_FEW if less than the share of the items has a mean.
     */
    public Estimate itemFirst(Ratings ratings) {
        double[] means = itemMeans(ratings).stream()
                .map(Estimate::figure)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (means.length == 0 || means.length < minimumShare * ratings.items()) {
            return Estimate.none(isEmpty(ratings) ? Reason.NO_DATA : Reason.TOO_FEW, means.length);
        }
        return Estimate.of(Moments.of(means).mean(), means.length);
    }

    /**
     * The mean of the raters' own means, over raters who answered the share of the items: each such rater weighs the same.
     * For norm analysis only, because it ties a rater's items together. n is the number of those raters; TOO_FEW below the
     * minimum.
     */
    public Estimate raterFirst(Ratings ratings) {
        double[] means = IntStream.range(0, ratings.raters())
                .filter(rater -> ratings.answered(rater) > 0)
                .filter(rater -> ratings.answered(rater) >= minimumShare * ratings.items())
                .mapToDouble(rater -> Moments.of(ratings.row(rater)).mean())
                .toArray();
        if (means.length < minimumRaters) {
            return Estimate.none(isEmpty(ratings) ? Reason.NO_DATA : Reason.TOO_FEW, means.length);
        }
        return Estimate.of(Moments.of(means).mean(), means.length);
    }

    private Estimate itemMean(double[] answers) {
        if (answers.length < minimumRaters) {
            return Estimate.none(answers.length == 0 ? Reason.NO_DATA : Reason.TOO_FEW, answers.length);
        }
        return Estimate.of(Arrays.stream(answers).sorted().sum() / answers.length, answers.length);
    }

    private static boolean isEmpty(Ratings ratings) {
        return IntStream.range(0, ratings.raters()).allMatch(rater -> ratings.answered(rater) == 0);
    }
}
