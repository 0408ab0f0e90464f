package org.sightline.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sightline.statistics.Estimate.Reason;

/**
 * Targets that differ in truth, each measured with a known sampling variance v_i: y_i ~ N(mu, tau^2 + v_i) (method.md A7).
 *
 * <p>Edge cases: below two targets there is no variance between them; if all means are equal it is 0.
 *
 * @param targets in any order
 */
public record RandomEffects(List<Measured> targets) {
    private static final int GRID = 100;
    // a slope of zero on paper may differ from zero in its last bits
    private static final double ROUNDING = 1e-9;

    public RandomEffects {
        // sorted, so that sums do not depend on the order given
        targets = targets.stream()
                .sorted(Comparator.comparingDouble(Measured::mean).thenComparingDouble(Measured::variance))
                .toList();
    }

    /** Q = sum (y_i - mu)^2 / v_i around the mean at tau^2 = 0. */
    public Estimate heterogeneity() {
        return few() ? Estimate.none(Reason.TOO_FEW, targets.size()) : Estimate.of(squares(0), targets.size());
    }

    /**
     * tau^2 by moments, max(0, (Q - (k - 1)) / (sum w - sum w^2 / sum w)), w = 1 / v (DerSimonian and Laird,
     * doi:10.1016/0197-2456(86)90046-2): for a first look.
     */
    public Estimate derSimonianLaird() {
        if (few()) {
            return Estimate.none(Reason.TOO_FEW, targets.size());
        }
        double weights = sum(target -> 1 / target.variance());
        double squares = sum(target -> 1 / target.variance() / target.variance());
        double excess = squares(0) - (targets.size() - 1);
        return Estimate.of(excess <= 0 ? 0 : excess / (weights - squares / weights), targets.size());
    }

    /**
     * tau^2 by restricted maximum likelihood, to be stored (Viechtbauer 2005, doi:10.3102/10769986030003261): the maximum
     * over tau^2 >= 0 of -1/2 (sum ln(v + tau^2) + ln sum w + sum w (y - mu)^2), w = 1 / (v + tau^2), around
     * the best point of a grid, where the slope is zero.
     */
    public Estimate reml() {
        if (few()) {
            return Estimate.none(Reason.TOO_FEW, targets.size());
        }
        double centre = sum(Measured::mean) / targets.size();
        // no estimate exceeds the sum of squares
        double top = sum(target -> (target.mean() - centre) * (target.mean() - centre));
        int best = 0;
        double highest = likelihood(0);
        for (int point = 1; point <= GRID; point++) {
            double likelihood = likelihood(at(point, top));
            if (likelihood > highest) {
                best = point;
                highest = likelihood;
            }
        }
        boolean none = best == 0 && slope(0) <= ROUNDING * weights(0);
        return Estimate.of(
                none ? 0 : summit(at(Math.max(0, best - 1), top), at(Math.min(GRID, best + 1), top)), targets.size());
    }

    /** The mean of the targets and what shrinks them, given tau^2 above 0. */
    public Shrinkage shrinkage(double betweenVariance) {
        if (targets.isEmpty()) {
            throw new IllegalStateException("no targets");
        }
        return new Shrinkage(mean(betweenVariance), Math.sqrt(1 / weights(betweenVariance)), betweenVariance);
    }

    /** What the norm can say about single executives, by {@link #reml}. */
    public NormSeparation separation() {
        return switch (reml()) {
            case Estimate.Figure between
            when between.value() > 0 -> new NormSeparation.Separates(shrinkage(between.value()));
            case Estimate.Figure _ -> new NormSeparation.CannotSeparate(targets.size());
            case Estimate.NotComputable _ -> new NormSeparation.TooFewTargets(targets.size());
        };
    }

    private boolean few() {
        return targets.size() < 2;
    }

    /** Where the slope is zero, by halving: its root is sharper than the likelihood's maximum. */
    private double summit(double from, double to) {
        double low = from;
        double high = to;
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (slope(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }

    /** Points lie closer towards 0, where the likelihood bends most. */
    private static double at(int point, double top) {
        double part = (double) point / GRID;
        return top * part * part * part;
    }

    private double likelihood(double between) {
        return -(sum(target -> Math.log(target.variance() + between)) + Math.log(weights(between)) + squares(between))
                / 2;
    }

    /** Twice the derivative of the likelihood. */
    private double slope(double between) {
        double mean = mean(between);
        double squares = sum(target -> Math.pow(target.variance() + between, -2));
        double deviations = sum(target -> Math.pow((target.mean() - mean) / (target.variance() + between), 2));
        return deviations - weights(between) + squares / weights(between);
    }

    private double squares(double between) {
        double mean = mean(between);
        return sum(target -> (target.mean() - mean) * (target.mean() - mean) / (target.variance() + between));
    }

    private double mean(double between) {
        return sum(target -> target.mean() / (target.variance() + between)) / weights(between);
    }

    private double weights(double between) {
        return sum(target -> 1 / (target.variance() + between));
    }

    private double sum(ToDoubleFunction<Measured> term) {
        double sum = 0;
        for (Measured target : targets) {
            sum += term.applyAsDouble(target);
        }
        return sum;
    }
}
