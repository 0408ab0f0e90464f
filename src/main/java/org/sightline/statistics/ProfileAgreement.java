package org.sightline.statistics;

import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.sightline.statistics.Estimate.Reason;

/**
 * How alike two profiles over the same k themes are (method.md A8): Cronbach and Gleser's D^2 = elevation + scatter + shape
 * (doi:10.1037/h0057173), Pearson's r, and the double-entry intraclass correlation, which lowers r for differences of level
 * and scatter (McCrae 2008, doi:10.1080/00223890701845104).
 *
 * <p>Edge cases: a flat profile has no r and no shape, and scatter carries the rest; two flat profiles at one level have no
 * double-entry correlation either. Standard deviations s here have the divisor k.
 *
 * @param first at least one value, each within -+1e50
 * @param second as many
 */
public record ProfileAgreement(List<Double> first, List<Double> second) {
    /** From so many themes on r may be shown; with six, r = .52 lies between -.51 and .94. */
    public static final int THEMES_FOR_CORRELATION = 10;

    // themes whose means are equal on paper may differ in their last bits
    private static final double ROUNDING = 1e-12;

    public ProfileAgreement {
        first = List.copyOf(first);
        second = List.copyOf(second);
        if (first.isEmpty() || first.size() != second.size()) {
            throw new IllegalArgumentException("profiles of " + first.size() + " and " + second.size() + " themes");
        }
        if (!bounded(first) || !bounded(second)) {
            throw new IllegalArgumentException("not profiles: " + first + ", " + second);
        }
    }

    /** k. */
    public int themes() {
        return first.size();
    }

    /** D^2 = sum (a - b)^2. */
    public double distance() {
        return sum(theme -> Math.pow(first.get(theme) - second.get(theme), 2));
    }

    /** sqrt(D^2 / k). */
    public double rootMeanSquare() {
        return Math.sqrt(distance() / themes());
    }

    /** mean a - mean b. */
    public double meanGap() {
        return mean(first) - mean(second);
    }

    /** k (mean a - mean b)^2. */
    public double elevation() {
        return themes() * meanGap() * meanGap();
    }

    /** k (s_a - s_b)^2. */
    public double scatter() {
        return themes() * Math.pow(deviation(first) - deviation(second), 2);
    }

    /** 2 k s_a s_b (1 - r). */
    public Estimate shape() {
        return flat(first) || flat(second)
                ? none()
                : Estimate.of(2 * themes() * deviation(first) * deviation(second) * (1 - r()), themes());
    }

    /**
     * r with Fisher's interval tanh(artanh r -+ z / sqrt(k - 3)), which needs four themes and r within -+1. On a report only
     * from ten themes on, see {@link #correlationShown}.
     */
    public Estimate correlation(double level) {
        double z = Interval.z(level);
        if (flat(first) || flat(second)) {
            return none();
        }
        double r = r();
        if (themes() < 4 || Math.abs(r) >= 1 - ROUNDING) {
            return Estimate.of(r, themes());
        }
        double middle = Math.log((1 + r) / (1 - r)) / 2;
        double half = z / Math.sqrt(themes() - 3.0);
        return Estimate.of(r, themes(), Math.tanh(middle - half), Math.tanh(middle + half), level);
    }

    /** Whether there are themes enough to show r. */
    public boolean correlationShown() {
        return themes() >= THEMES_FOR_CORRELATION;
    }

    /** Pearson's r of the pairs (a, b) and (b, a) together. */
    public Estimate doubleEntry() {
        double middle = (mean(first) + mean(second)) / 2;
        double together = sum(theme -> 2 * (first.get(theme) - middle) * (second.get(theme) - middle));
        double spread = sum(theme -> Math.pow(first.get(theme) - middle, 2) + Math.pow(second.get(theme) - middle, 2));
        double noise = ROUNDING * Math.max(Math.abs(mean(first)), Math.abs(mean(second)));
        return spread <= 2 * themes() * noise * noise
                ? none()
                : Estimate.of(Math.clamp(together / spread, -1, 1), themes());
    }

    private Estimate none() {
        return Estimate.none(themes() < 2 ? Reason.TOO_FEW : Reason.NO_VARIANCE, themes());
    }

    private double r() {
        double a = mean(first);
        double b = mean(second);
        double together = sum(theme -> (first.get(theme) - a) * (second.get(theme) - b)) / themes();
        return Math.clamp(together / deviation(first) / deviation(second), -1, 1);
    }

    private double sum(IntToDoubleFunction term) {
        return IntStream.range(0, themes()).mapToDouble(term).sum();
    }

    private static double mean(List<Double> profile) {
        return profile.stream().mapToDouble(Double::doubleValue).sum() / profile.size();
    }

    private static double deviation(List<Double> profile) {
        double mean = mean(profile);
        double squares =
                profile.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / profile.size());
    }

    private static boolean flat(List<Double> profile) {
        double low = Collections.min(profile);
        double high = Collections.max(profile);
        return high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high)) || deviation(profile) == 0;
    }

    private static boolean bounded(List<Double> profile) {
        return profile.stream().allMatch(x -> Math.abs(x) <= Sample.LARGEST);
    }
}
