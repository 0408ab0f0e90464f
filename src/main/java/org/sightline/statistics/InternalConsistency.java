package org.sightline.statistics;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.sightline.statistics.Estimate.Reason;

/**
 * How far the items of one theme say the same: Cronbach's alpha and what belongs to it (method.md A5). For the maintenance of
 * an instrument on the norm file, never for a report; it says nothing about the sampling of raters.
 *
 * <p>Rows with a gap are left out; the figures' n is the number of complete rows. Pooled raters of the same target are not
 * independent: give one row per target. Edge cases: no row or item is NO_DATA; one row, or too few items, TOO_FEW; items
 * whose sum does not vary NO_VARIANCE. Alpha may be negative and is reported so.
 */
public final class InternalConsistency {
    private static final double SINGULAR = 1e-10;

    private final Ratings complete;
    private final ItemCovariance covariance;

    private InternalConsistency(Ratings complete) {
        this.complete = complete;
        this.covariance = ItemCovariance.of(complete);
    }

    /** One row per record, one column per item, all keyed the same way. */
    public static InternalConsistency of(Ratings ratings) {
        return new InternalConsistency(ratings.complete());
    }

    /**
     * alpha = J / (J - 1) (1 - sum s_i^2 / s_total^2) with Feldt's interval 1 - (1 - alpha) F, n - 1 and (n - 1)(J - 1)
     * degrees of freedom; no interval where alpha is 1. Cronbach 1951 (doi:10.1007/BF02310555), Feldt, Woodruff and Salih
     * 1987 (doi:10.1177/014662168701100107).
     */
    public Estimate alpha(double level) {
        int n = covariance.records();
        int items = covariance.items();
        Optional<Estimate> none = covariance.whyNot(2);
        if (none.isPresent()) {
            return none.get();
        }
        double total = covariance.total();
        if (!(total > SINGULAR * covariance.trace())) {
            return Estimate.none(Reason.NO_VARIANCE, n);
        }
        double alpha = items / (items - 1.0) * (1 - covariance.trace() / total);
        if (alpha >= 1) {
            return Estimate.of(1, n);
        }
        double df1 = n - 1;
        double df2 = df1 * (items - 1);
        return FTest.bounded(
                alpha,
                n,
                1 - (1 - alpha) * FTest.quantile(level, df1, df2),
                1 - (1 - alpha) / FTest.quantile(level, df2, df1),
                level);
    }

    /** Alpha of the other items; TOO_FEW with fewer than three. */
    public Estimate alphaWithout(int item, double level) {
        return covariance.items() == 0
                ? Estimate.none(Reason.NO_DATA, 0)
                : of(complete.without(item)).alpha(level);
    }

    /** Pearson's r of the item with the sum of the others; NO_VARIANCE if either does not vary. */
    public Estimate itemRest(int item) {
        Optional<Estimate> none = covariance.whyNot(2);
        return none.orElseGet(() -> {
            Ratings others = complete.without(item);
            double[] sums = IntStream.range(0, others.raters())
                    .mapToDouble(row -> IntStream.range(0, others.items())
                            .mapToDouble(column -> others.at(row, column))
                            .sum())
                    .toArray();
            return Moments.correlation(complete.column(item), sums);
        });
    }

    /** The mean of the correlations between items; NO_VARIANCE if an item does not vary. */
    public Estimate averageCorrelation() {
        return ofCorrelations(r -> Estimate.of((sum(r) - items()) / (items() * (items() - 1.0)), covariance.records()));
    }

    /** J r / (1 + (J - 1) r) with the average correlation r: alpha of standardised items. */
    public Estimate standardisedAlpha() {
        return ofCorrelations(r -> sum(r) > SINGULAR * items()
                ? Estimate.of(items() / (items() - 1.0) * (1 - items() / sum(r)), covariance.records())
                : Estimate.none(Reason.NO_VARIANCE, covariance.records()));
    }

    /**
     * Guttman's lambda6 = 1 - sum (1 - smc_i) / sum r_ij of standardised items, smc_i the squared multiple correlation of an
     * item with the others (doi:10.1007/BF02288892). NO_SOLUTION if an item follows from the others.
     */
    public Estimate lambda6() {
        return ofCorrelations(r -> {
            LUDecomposition decomposition = new LUDecomposition(r, SINGULAR);
            if (!decomposition.getSolver().isNonSingular()) {
                return Estimate.none(Reason.NO_SOLUTION, covariance.records());
            }
            RealMatrix inverse = decomposition.getSolver().getInverse();
            double unexplained = IntStream.range(0, items())
                    .mapToDouble(item -> 1 / inverse.getEntry(item, item))
                    .sum();
            return Estimate.of(1 - unexplained / sum(r), covariance.records());
        });
    }

    /** The one factor behind the items, for omega. */
    public OneFactor oneFactor() {
        return OneFactor.of(covariance);
    }

    private interface OfCorrelations {
        Estimate figure(RealMatrix correlations);
    }

    private Estimate ofCorrelations(OfCorrelations formula) {
        return covariance
                .whyNot(2)
                .orElseGet(() -> covariance.anyFlat()
                        ? Estimate.none(Reason.NO_VARIANCE, covariance.records())
                        : formula.figure(covariance.correlations()));
    }

    private int items() {
        return covariance.items();
    }

    private static double sum(RealMatrix matrix) {
        double sum = 0;
        for (double[] row : matrix.getData()) {
            for (double entry : row) {
                sum += entry;
            }
        }
        return sum;
    }
}
