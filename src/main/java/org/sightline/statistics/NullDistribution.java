package org.sightline.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How raters without any agreement would answer a scale 1 to A: one probability per point.
 *
 * <p>The variances of the five-point distributions are 2.00, 1.34, .90, .44, 1.32, 1.04 and 4.00. Source: James, Demaree
 * and Wolf 1984 (doi:10.1037/0021-9010.69.1.85), as tabled by LeBreton and Senter 2008 (doi:10.1177/1094428106296642);
 * method.md A4.
 *
 * @param probabilities of the points 1 to A, at least two points, adding up to 1
 */
public record NullDistribution(List<Double> probabilities) {
    /** Leniency, slight: .05 .15 .20 .35 .25. */
    public static final NullDistribution SLIGHT_SKEW = of(0.05, 0.15, 0.20, 0.35, 0.25);

    /** Leniency, moderate: 0 .10 .15 .40 .35. */
    public static final NullDistribution MODERATE_SKEW = of(0, 0.10, 0.15, 0.40, 0.35);

    /** Leniency, heavy: 0 0 .10 .40 .50. */
    public static final NullDistribution HEAVY_SKEW = of(0, 0, 0.10, 0.40, 0.50);

    /** Central tendency: .11 .22 .34 .22 .11. */
    public static final NullDistribution TRIANGULAR = of(0.11, 0.22, 0.34, 0.22, 0.11);

    /** Central tendency, as a normal curve: .07 .24 .38 .24 .07. */
    public static final NullDistribution NORMAL_LIKE = of(0.07, 0.24, 0.38, 0.24, 0.07);

    private static final double ROUNDING = 1e-9;

    public NullDistribution {
        probabilities = List.copyOf(probabilities);
        if (probabilities.size() < 2
                || !probabilities.stream().allMatch(p -> p >= 0 && p <= 1)
                || Math.abs(probabilities.stream().mapToDouble(p -> p).sum() - 1) > ROUNDING) {
            throw new IllegalArgumentException("not a distribution over two or more points: " + probabilities);
        }
    }

    /** @throws IllegalArgumentException if these are not probabilities of two or more points */
    public static NullDistribution of(double... probabilities) {
        return new NullDistribution(Arrays.stream(probabilities).boxed().toList());
    }

    /** Every point alike; variance (A^2 - 1) / 12. */
    public static NullDistribution uniform(int points) {
        return new NullDistribution(
                DoubleStream.generate(() -> 1.0 / points).limit(points).boxed().toList());
    }

    /** Half at either end; variance ((A - 1) / 2)^2. */
    public static NullDistribution maximumDissensus(int points) {
        return new NullDistribution(IntStream.range(0, points)
                .mapToObj(point -> point == 0 || point == points - 1 ? 0.5 : 0.0)
                .toList());
    }

    /** A, the number of points. */
    public int points() {
        return probabilities.size();
    }

    /** sum p v. */
    public double mean() {
        return expectation(0, 1);
    }

    /** sum p (v - mean)^2, the s2E of rwg; 0 if one point has all the probability. */
    public double variance() {
        return expectation(mean(), 2);
    }

    /** sum p |v - mean|. */
    public double averageDeviation() {
        double mean = mean();
        return IntStream.range(0, points())
                .mapToDouble(i -> probabilities.get(i) * Math.abs(i + 1 - mean))
                .sum();
    }

    private double expectation(double about, int power) {
        return IntStream.range(0, points())
                .mapToDouble(i -> probabilities.get(i) * Math.pow(i + 1 - about, power))
                .sum();
    }
}
