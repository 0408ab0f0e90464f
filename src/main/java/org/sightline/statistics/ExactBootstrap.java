package org.sightline.statistics;

import java.util.Arrays;

/**
 * The means of all n^n resamples of up to five values, each as likely as any other: what a random bootstrap approaches
 * (method.md A6). It is a yardstick for tests of resampling and never on a report, because its percentile interval covers
 * 68 to 84 % instead of 95 % with three to five raters.
 */
public final class ExactBootstrap {
    private static final int MOST = 5;
    // p N may be a whole number that floating point just exceeds
    private static final double ROUNDING = 1e-9;

    private final double[] means;

    private ExactBootstrap(double[] means) {
        this.means = means;
    }

    /** @throws IllegalArgumentException for no or more than five values */
    public static ExactBootstrap of(Sample sample) {
        int n = sample.n();
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("one to five values, not " + n);
        }
        double[] values = sample.values();
        double[] means = new double[(int) Math.pow(n, n)];
        for (int resample = 0; resample < means.length; resample++) {
            double sum = 0;
            int digits = resample;
            for (int draw = 0; draw < n; draw++) {
                sum += values[digits % n];
                digits /= n;
            }
            means[resample] = sum / n;
        }
        Arrays.sort(means);
        return new ExactBootstrap(means);
    }

    /** N = n^n. */
    public int resamples() {
        return means.length;
    }

    /** The mean of the resamples' means, which is the sample's. */
    public double mean() {
        return Arrays.stream(means).sum() / means.length;
    }

    /** The standard deviation of the resamples' means with divisor N. */
    public double standardError() {
        double middle = mean();
        double squares =
                Arrays.stream(means).map(x -> (x - middle) * (x - middle)).sum();
        return means[0] == means[means.length - 1] ? 0 : Math.sqrt(squares / means.length);
    }

    /**
     * The order statistic at ceiling(p N), the inverse of the distribution function.
     *
     * @param p 0 to 1; at 0 the lowest
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile needs p from 0 to 1, not " + p);
        }
        int rank = (int) Math.ceil(p * means.length - ROUNDING);
        return means[Math.max(1, rank) - 1];
    }

    /** The percentile interval. */
    public Interval interval(double level) {
        double tail = (1 - Interval.proper(level)) / 2;
        return new Interval(quantile(tail), quantile(1 - tail));
    }
}
