package org.sightline.statistics;

import java.util.List;

/**
 * The estimator of James and Stein towards the grand mean, positive part, for k means of equal known variance V (Efron and
 * Morris 1975, doi:10.1080/01621459.1975.10479864; method.md A7): B = min(1, (k - 3) V / sum (y - grand)^2), estimate = grand
 * + (1 - B)(y - grand).
 *
 * <p>Edge cases: up to three means are left alone (B = 0), as the estimator is better only from four; equal means are the
 * grand mean (B = 1 from four on).
 *
 * @param means at least one, each within -+1e50
 * @param variance V, above 0 up to 1e50
 */
public record JamesStein(List<Double> means, double variance) {
    private static final int FREE = 3;

    public JamesStein {
        means = List.copyOf(means);
        if (means.isEmpty() || !means.stream().allMatch(mean -> Math.abs(mean) <= Sample.LARGEST)) {
            throw new IllegalArgumentException("no means: " + means);
        }
        if (!(variance > 0 && variance <= Sample.LARGEST)) {
            throw new IllegalArgumentException("no sampling variance: " + variance);
        }
    }

    public double grandMean() {
        return sample().mean().orElseThrow();
    }

    /** sum (y - grand)^2. */
    public double sumOfSquares() {
        double s = sample().standardDeviation().orElse(0);
        return (means.size() - 1) * s * s;
    }

    /** B, the weight of the grand mean. */
    public double factor() {
        double expected = Math.max(0, means.size() - FREE) * variance;
        if (expected == 0) {
            return 0;
        }
        return expected < sumOfSquares() ? expected / sumOfSquares() : 1;
    }

    /** In the order of the means. */
    public List<Double> estimates() {
        double grand = grandMean();
        double kept = 1 - factor();
        return means.stream().map(mean -> grand + kept * (mean - grand)).toList();
    }

    private Sample sample() {
        return Sample.of(means.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
