package org.sightline.statistics;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.sightline.statistics.Estimate.Reason;

/**
 * What rwg and AD_M of one item come out as if n raters answer by chance: exact, by going through every vector of counts
 * per scale point with its multinomial probability (method.md A4).
 *
 * <p>The figures' n is the number of raters. Both statistics are kept as whole numbers, n sum x^2 - (sum x)^2 and
 * sum |n x - sum x|, so that equal ones are recognised as equal.
 */
public final class ChanceAgreement {
    private static final double ROUNDING = 1e-9;
    private static final double MOST_VECTORS = 3e6;

    private final int n;
    private final NavigableMap<Long, Double> spreads = new TreeMap<>();
    private final NavigableMap<Long, Double> deviations = new TreeMap<>();

    private ChanceAgreement(NullDistribution chance, int n) {
        this.n = n;
        enumerate(chance, new int[chance.points()], 0, n, 1);
    }

    /**
     * @param n raters, at least 2
     * @throws IllegalArgumentException for fewer raters, or for more than three million vectors of counts
     */
    public static ChanceAgreement of(NullDistribution chance, int n) {
        if (n < 2
                || Math.exp(CombinatoricsUtils.factorialLog(n + chance.points() - 1)
                                - CombinatoricsUtils.factorialLog(n)
                                - CombinatoricsUtils.factorialLog(chance.points() - 1))
                        > MOST_VECTORS) {
            throw new IllegalArgumentException("cannot go through the answers of " + n + " raters");
        }
        return new ChanceAgreement(chance, n);
    }

    /**
     * P(rwg >= c), rwg being computed with the variance of {@code against}, which need not be the true chance; 1 for c of
     * 0 or less, because rwg is never below 0.
     */
    public double rwgAtLeast(double c, NullDistribution against) {
        return c <= 0 ? 1 : upTo(spreads, (1 - c) * against.variance() * n * (n - 1.0));
    }

    /** P(AD_M <= c). */
    public double averageDeviationAtMost(double c) {
        return upTo(deviations, c * n * n);
    }

    /** P(all answers equal) = sum p^n. */
    public double unanimous() {
        return upTo(spreads, 0);
    }

    /** The largest variance s2 with P(S2 <= s2) of at most {@code level}; TOO_FEW if even unanimity is likelier. */
    public Estimate criticalVariance(double level) {
        return critical(spreads, level, n * (n - 1.0));
    }

    /** The rwg, by the variance of {@code against}, that chance reaches with at most {@code level}. */
    public Estimate criticalRwg(double level, NullDistribution against) {
        if (against.variance() < ROUNDING) {
            return Estimate.none(Reason.NO_VARIANCE, n);
        }
        return switch (criticalVariance(level)) {
            case Estimate.Figure s2 -> Estimate.of(Math.max(0, 1 - s2.value() / against.variance()), n);
            case Estimate.NotComputable none -> none;
        };
    }

    /** The largest AD_M with P(AD_M <= it) of at most {@code level}; TOO_FEW if even unanimity is likelier. */
    public Estimate criticalAverageDeviation(double level) {
        return critical(deviations, level, (double) n * n);
    }

    private Estimate critical(NavigableMap<Long, Double> masses, double level, double unit) {
        double sum = 0;
        Estimate critical = Estimate.none(Reason.TOO_FEW, n);
        for (Map.Entry<Long, Double> mass : masses.entrySet()) {
            sum += mass.getValue();
            if (!(sum <= level + ROUNDING)) {
                return critical;
            }
            critical = Estimate.of(mass.getKey() / unit, n);
        }
        return critical;
    }

    private static double upTo(NavigableMap<Long, Double> masses, double limit) {
        double sum = masses.headMap((long) Math.floor(limit + ROUNDING), true).values().stream()
                .mapToDouble(p -> p)
                .sum();
        return Math.clamp(sum, 0, 1);
    }

    private void enumerate(NullDistribution chance, int[] counts, int point, int left, double probability) {
        double p = chance.probabilities().get(point);
        if (point == counts.length - 1) {
            counts[point] = left;
            add(counts, probability * Math.pow(p, left));
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[point] = count;
            double ways = CombinatoricsUtils.binomialCoefficientDouble(left, count);
            enumerate(chance, counts, point + 1, left - count, probability * ways * Math.pow(p, count));
        }
    }

    private void add(int[] counts, double probability) {
        if (!(probability > 0)) {
            return;
        }
        long sum = 0;
        long squares = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (long) counts[i] * (i + 1);
            squares += (long) counts[i] * (i + 1) * (i + 1);
        }
        long deviation = 0;
        for (int i = 0; i < counts.length; i++) {
            deviation += counts[i] * Math.abs(n * (i + 1L) - sum);
        }
        spreads.merge(n * squares - sum * sum, probability, Double::sum);
        deviations.merge(deviation, probability, Double::sum);
    }
}
