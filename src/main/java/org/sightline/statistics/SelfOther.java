package org.sightline.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The executive's own view against the others' (method.md A8). Self has no rater error here.
 *
 * <p>The half-SD categories are those of Atwater and Yammarino, split by level after Brutus, Fleenor and Taylor. The
 * reference spread of gaps belongs to a norm; before one exists it is assumed to be {@link #ASSUMED_REFERENCE} = 0.6.
 *
 * @param self own theme mean, 1 to 5
 * @param others the others' theme mean, 1 to 5
 * @param standardError of {@code others}, at least 0
 * @param reference standard deviation of gaps between executives, above 0
 */
public record SelfOther(double self, double others, double standardError, double reference) {
    /** The assumed standard deviation of self-other gaps where no norm exists. */
    public static final double ASSUMED_REFERENCE = 0.6;

    private static final double BAND = 0.5;
    private static final double GOOD = 3.5;
    private static final double PROBABLE = 0.80;
    private static final double ROUNDING = 1e-9;
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    /** The six categories. A boundary of exactly half a reference spread is agreement. */
    public enum Category {
        OVER_ESTIMATOR_GOOD,
        OVER_ESTIMATOR_POOR,
        IN_AGREEMENT_GOOD,
        IN_AGREEMENT_POOR,
        UNDER_ESTIMATOR_GOOD,
        UNDER_ESTIMATOR_POOR
    }

    public SelfOther {
        if (!(self >= 1 && self <= 5 && others >= 1 && others <= 5)) {
            throw new IllegalArgumentException("outside the scale 1 to 5: " + self + ", " + others);
        }
        if (!(standardError >= 0 && Double.isFinite(standardError) && reference > 0 && Double.isFinite(reference))) {
            throw new IllegalArgumentException("impossible spread: " + standardError + ", " + reference);
        }
    }

    /** With the assumed reference spread. */
    public static SelfOther of(double self, double others, double standardError) {
        return new SelfOther(self, others, standardError, ASSUMED_REFERENCE);
    }

    /** d = self - others. */
    public double gap() {
        return self - others;
    }

    /** d -+ z standard errors, not cut off. */
    public Interval interval(double level) {
        return Interval.around(gap(), Interval.z(level) * standardError);
    }

    /** The category by the point alone; stored, not printed. */
    public Category category() {
        boolean good = others >= GOOD - ROUNDING;
        double z = gap() / reference;
        if (z > BAND + ROUNDING) {
            return good ? Category.OVER_ESTIMATOR_GOOD : Category.OVER_ESTIMATOR_POOR;
        }
        if (z < -BAND - ROUNDING) {
            return good ? Category.UNDER_ESTIMATOR_GOOD : Category.UNDER_ESTIMATOR_POOR;
        }
        return good ? Category.IN_AGREEMENT_GOOD : Category.IN_AGREEMENT_POOR;
    }

    /**
     * The probability under N(d, standard error) that the difference exceeds half a reference spread in the direction of
     * d; for a standard error of 0 it is 0 or 1.
     */
    public double probability() {
        double excess = Math.abs(gap()) - BAND * reference;
        if (standardError == 0) {
            return excess > ROUNDING ? 1 : 0;
        }
        return NORMAL.cumulativeProbability(excess / standardError);
    }

    /** The word that is printed: a direction only if {@link #probability()} is at least .80. */
    public String reading() {
        if (probability() < PROBABLE) {
            return "no clear difference";
        }
        return switch (category()) {
            case OVER_ESTIMATOR_GOOD, OVER_ESTIMATOR_POOR -> "over-estimator";
            case UNDER_ESTIMATOR_GOOD, UNDER_ESTIMATOR_POOR -> "under-estimator";
            case IN_AGREEMENT_GOOD, IN_AGREEMENT_POOR -> "no clear difference";
        };
    }
}
