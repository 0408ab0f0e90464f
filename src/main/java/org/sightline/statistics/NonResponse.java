package org.sightline.statistics;

/**
 * What those who did not answer could change, on the scale 1 to 5 (method.md A11; worst-case bounds after Manski, American
 * Economic Review 80:319-323, 1990). For the coach, over all groups and only under a response rate of 70 %: per group it
 * would tell who kept silent.
 *
 * <p>Edge cases: if all answered, the bounds are the mean and there is no tipping mean; an invited population of one that
 * answered has the factor 0.
 *
 * @param invited N, at least 1
 * @param answered n, 1 to N
 * @param mean M of those who answered, 1 to 5
 */
public record NonResponse(int invited, int answered, double mean) {
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;
    private static final double NOTICEABLE = 0.5;
    private static final double GOOD_RATE = 0.70;

    public NonResponse {
        if (!(answered >= 1 && answered <= invited)) {
            throw new IllegalArgumentException(answered + " answers of " + invited + " invited");
        }
        if (!(mean >= LOWEST && mean <= HIGHEST)) {
            throw new IllegalArgumentException("outside the scale 1 to 5: " + mean);
        }
    }

    /** n / N. */
    public double rate() {
        return (double) answered / invited;
    }

    /** Whether the rate is under 70 %, so that the bounds are worth telling. */
    public boolean worthTelling() {
        return rate() < GOOD_RATE;
    }

    /** (n M + (N - n) 1) / N to (n M + (N - n) 5) / N: where the mean of all N lies for certain. */
    public Interval bounds() {
        return new Interval(Math.min(mean, withSilent(LOWEST)), Math.max(mean, withSilent(HIGHEST)));
    }

    /**
     * M - 0.5 N / (N - n): the mean of the silent that pulls the mean of all half a point down. Below 1 it lies off the
     * scale, and nothing they could say would do it.
     */
    public Estimate tippingMean() {
        int silent = invited - answered;
        return silent == 0
                ? Estimate.none(Estimate.Reason.NO_DATA, 0)
                : Estimate.of(mean - NOTICEABLE * invited / silent, answered);
    }

    /** sqrt((N - n) / (N - 1)), which narrows a standard error where the question is what these N people think. */
    public double populationFactor() {
        return invited == answered ? 0 : Math.sqrt((invited - answered) / (invited - 1.0));
    }

    private double withSilent(double silent) {
        return (answered * mean + (invited - answered) * silent) / invited;
    }
}
