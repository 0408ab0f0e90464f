package org.sightline.statistics;

/**
 * The reliability of a difference of two scores with equal variances, r_D = ((r_x + r_y) / 2 - r_xy) / (1 - r_xy) (method.md
 * A8; Edwards 2001, doi:10.1177/109442810143005): the more two views agree, the less their gap can be trusted.
 *
 * <p>Edge cases: r_xy = 1 leaves no difference to be reliable; a correlation above the reliabilities gives a negative figure,
 * reported as it is.
 *
 * @param firstReliability r_x, 0 to 1
 * @param secondReliability r_y, 0 to 1
 * @param correlation r_xy, -1 to 1
 * @param n pairs that r_xy comes from, at least 2
 */
public record DifferenceScore(double firstReliability, double secondReliability, double correlation, int n) {
    public DifferenceScore {
        if (!(firstReliability >= 0 && firstReliability <= 1 && secondReliability >= 0 && secondReliability <= 1)) {
            throw new IllegalArgumentException("reliabilities " + firstReliability + ", " + secondReliability);
        }
        if (!(correlation >= -1 && correlation <= 1) || n < 2) {
            throw new IllegalArgumentException("correlation " + correlation + " of " + n + " pairs");
        }
    }

    public Estimate reliability() {
        double mean = (firstReliability + secondReliability) / 2;
        return correlation == 1
                ? Estimate.none(Estimate.Reason.NO_VARIANCE, n)
                : Estimate.of((mean - correlation) / (1 - correlation), n);
    }
}
