package org.sightline.statistics;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.sightline.statistics.Estimate.Reason;

/**
 * Targets that all have the same judges, one answer each, and the intraclass correlations of that design, which is not a
 * 360's (method.md A5). Shrout and Fleiss 1979 (doi:10.1037/0033-2909.86.2.420), McGraw and Wong 1996
 * (doi:10.1037/1082-989X.1.1.30).
 *
 * <p>n targets by k judges; MSR between targets, MSC between judges, MSE what is left. The figures' n is the number of
 * targets. Edge cases: nothing is NO_DATA, a missing answer UNBALANCED, one target or one judge TOO_FEW, no difference at all
 * NO_VARIANCE. If targets and judges explain everything, ICC(3) is 1 and has no interval. Negative correlations are reported
 * as estimated.
 */
public final class TwoWayAnova {
    private static final double LEAST_DF = 1;
    private static final double ROUNDING = 1e-12;

    private final Ratings ratings;
    private final double msr;
    private final double msc;
    private final double mse;

    private TwoWayAnova(Ratings ratings, double msr, double msc, double mse) {
        this.ratings = ratings;
        this.msr = msr;
        this.msc = msc;
        this.mse = mse;
    }

    /** One row per target, one column per judge. */
    public static TwoWayAnova of(Ratings ratings) {
        int n = ratings.raters();
        int k = ratings.items();
        if (whyNot(ratings).isPresent()) {
            return new TwoWayAnova(ratings, 0, 0, 0);
        }
        TwoWay squares = TwoWay.of(IntStream.range(0, n).mapToObj(ratings::row).toArray(double[][]::new));
        return new TwoWayAnova(
                ratings, squares.rows() / (n - 1), squares.columns() / (k - 1), squares.rest() / ((n - 1.0) * (k - 1)));
    }

    /** MSR, between targets. */
    public Estimate meanSquareTargets() {
        return orReason(() -> Estimate.of(msr, targets()));
    }

    /** MSC, between judges. */
    public Estimate meanSquareJudges() {
        return orReason(() -> Estimate.of(msc, targets()));
    }

    /** MSE, the residual. */
    public Estimate meanSquareError() {
        return orReason(() -> Estimate.of(mse, targets()));
    }

    /** F = MSR / MSE with n - 1 and (n - 1)(k - 1) degrees of freedom, for ICC(2) and ICC(3); empty where there is none. */
    public Optional<FTest> test() {
        return whyNot(ratings).isPresent() ? Optional.empty() : ratio();
    }

    /**
     * ICC(2,1) = (MSR - MSE) / (MSR + (k - 1) MSE + k (MSC - MSE) / n): agreement of one judge out of many. The interval
     * has Satterthwaite's degrees of freedom; there is none where they fall below 1.
     */
    public Estimate agreement(double level) {
        int n = targets();
        double k = judges();
        return orReason(() -> {
            double whole = msr + (k - 1) * mse + k * (msc - mse) / n;
            if (!(whole > 0)) {
                return Estimate.none(Reason.NO_VARIANCE, n);
            }
            double icc = (msr - mse) / whole;
            double[] limits = agreementLimits(icc, level);
            return FTest.bounded(icc, n, limits[0], limits[1], level);
        });
    }

    /**
     * ICC(2,k) = (MSR - MSE) / (MSR + (MSC - MSE) / n): agreement of the means of k judges; OUT_OF_RANGE if the divisor is
     * not above 0.
     */
    public Estimate agreementOfMeans(double level) {
        int n = targets();
        double k = judges();
        return orReason(() -> {
            double whole = msr + (msc - mse) / n;
            if (!(whole > ROUNDING * (msr + msc + mse))) {
                return Estimate.none(msr + msc + mse == 0 ? Reason.NO_VARIANCE : Reason.OUT_OF_RANGE, n);
            }
            double single = (msr - mse) / (msr + (k - 1) * mse + k * (msc - mse) / n);
            double[] limits = agreementLimits(single, level);
            return FTest.bounded(
                    (msr - mse) / whole, n, OneWayAnova.stepUp(limits[0], k), OneWayAnova.stepUp(limits[1], k), level);
        });
    }

    /** ICC(3,1) = (MSR - MSE) / (MSR + (k - 1) MSE): consistency of one of exactly these judges. */
    public Estimate consistency(double level) {
        double k = judges();
        return coefficient(f -> (f - 1) / (f + k - 1), level);
    }

    /** ICC(3,k) = (MSR - MSE) / MSR: consistency of the means of these judges; the same number as Cronbach's alpha. */
    public Estimate consistencyOfMeans(double level) {
        return coefficient(f -> 1 - 1 / f, level);
    }

    private Estimate coefficient(DoubleUnaryOperator ofF, double level) {
        int n = targets();
        return orReason(() -> ratio().map(f -> f.estimate(ofF, n, level))
                .orElseGet(() -> msr > 0 ? Estimate.of(1, n) : Estimate.none(Reason.NO_VARIANCE, n)));
    }

    private double[] agreementLimits(double icc, double level) {
        double n = targets();
        double k = judges();
        double judgesPart = k * icc * msc / mse;
        double errorPart = n * (1 + (k - 1) * icc) - k * icc;
        double df = (k - 1)
                * (n - 1)
                * Math.pow(judgesPart + errorPart, 2)
                / ((n - 1) * judgesPart * judgesPart + errorPart * errorPart);
        if (!(df >= LEAST_DF && Double.isFinite(df))) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double upper = FTest.quantile(level, n - 1, df);
        double lower = FTest.quantile(level, df, n - 1);
        double others = k * msc + (k * n - k - n) * mse;
        return new double[] {
            n * (msr - upper * mse) / (upper * others + n * msr), n * (lower * msr - mse) / (others + n * lower * msr)
        };
    }

    private Optional<FTest> ratio() {
        return FTest.of(msr, mse, targets() - 1, (targets() - 1) * (judges() - 1));
    }

    private Estimate orReason(Supplier<Estimate> figure) {
        return whyNot(ratings)
                .<Estimate>map(reason -> Estimate.none(reason, targets()))
                .orElseGet(figure);
    }

    private static Optional<Reason> whyNot(Ratings ratings) {
        int n = ratings.raters();
        int k = ratings.items();
        if (n == 0 || k == 0) {
            return Optional.of(Reason.NO_DATA);
        }
        if (!ratings.isComplete()) {
            return Optional.of(Reason.UNBALANCED);
        }
        return n < 2 || k < 2 ? Optional.of(Reason.TOO_FEW) : Optional.empty();
    }

    private int targets() {
        return ratings.raters();
    }

    private int judges() {
        return ratings.items();
    }
}
