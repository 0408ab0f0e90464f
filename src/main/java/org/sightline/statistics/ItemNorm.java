package org.sightline.statistics;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Gamma;
import org.sightline.statistics.Estimate.Reason;

/**
 * Means and covariances of the items in a norm file, and how far a response lies from them (method.md A12; Mahalanobis 1936).
 * Records with a gap are left out.
 */
public final class ItemNorm {
    /** So many records per item make the covariances fit to flag by. */
    public static final int RECORDS_PER_ITEM = 10;

    private static final double ROUNDING = 1e-12;
    private static final double NOTHING_LEFT = 1000;

    private final double[] means;
    private final ItemCovariance covariance;

    private ItemNorm(double[] means, ItemCovariance covariance) {
        this.means = means;
        this.covariance = covariance;
    }

    /** One row per record, one column per item. */
    public static ItemNorm of(Ratings records) {
        Ratings complete = records.complete();
        return new ItemNorm(
                IntStream.range(0, complete.items())
                        .mapToDouble(item -> Moments.of(complete.column(item)).mean())
                        .toArray(),
                ItemCovariance.of(complete));
    }

    /** Whether there are ten complete records per item; below, a distance is not to be flagged. */
    public boolean isLarge() {
        return covariance.records() >= RECORDS_PER_ITEM * covariance.items();
    }

    /**
     * D2 against chi2.
     *
     * @param squared D2 = (x - m)' S^-1 (x - m), 0 or more
     * @param p P(chi2 >= D2), with the answered items as degrees of freedom
     */
    public record Distance(Estimate squared, Estimate p) {}

    /**
     * Over the items the rater answered; n is their number. NO_DATA without an answer, TOO_FEW for fewer than two records,
     * NO_SOLUTION if the covariances of the answered items cannot be inverted.
     *
     * @throws IllegalArgumentException for another number of items
     */
    public Distance distance(ResponsePattern pattern) {
        if (pattern.items() != means.length) {
            throw new IllegalArgumentException(pattern.items() + " items against " + means.length);
        }
        int[] items = pattern.answered().toArray();
        if (items.length == 0) {
            return none(Reason.NO_DATA, 0);
        }
        if (covariance.records() < 2) {
            return none(Reason.TOO_FEW, items.length);
        }
        RealVector away = new ArrayRealVector(items.length);
        for (int i = 0; i < items.length; i++) {
            double deviation = Math.sqrt(covariance.variance(items[i]));
            if (!(deviation > 0)) {
                return none(Reason.NO_SOLUTION, items.length);
            }
            away.setEntry(i, (pattern.answer(items[i]) - means[items[i]]) / deviation);
        }
        try {
            // of standardised items, so that "nearly singular" does not depend on the unit
            double squared =
                    away.dotProduct(new CholeskyDecomposition(covariance.correlations(items), ROUNDING, ROUNDING)
                            .getSolver()
                            .solve(away));
            return new Distance(
                    Estimate.of(Math.max(0, squared), items.length),
                    Estimate.of(tail(Math.max(0, squared), items.length), items.length));
        } catch (NonPositiveDefiniteMatrixException _) {
            return none(Reason.NO_SOLUTION, items.length);
        }
    }

    /** The p of the distance to flag by: TOO_FEW unless the norm is large. */
    public Estimate probability(ResponsePattern pattern) {
        return isLarge() ? distance(pattern).p() : Estimate.none(Reason.TOO_FEW, covariance.records());
    }

    /** P(chi2 >= x); where nothing a number could hold is left, 0. */
    private static double tail(double x, int df) {
        return x / 2 > NOTHING_LEFT + 10.0 * df ? 0 : Math.clamp(Gamma.regularizedGammaQ(df / 2.0, x / 2), 0, 1);
    }

    private static Distance none(Reason reason, int n) {
        return new Distance(Estimate.none(reason, n), Estimate.none(reason, n));
    }
}
