package org.sightline.statistics;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.sightline.statistics.Estimate.Reason;

/**
 * One common factor, S = l l' + diag(psi), by maximum likelihood with the EM steps of Rubin and Thayer 1982
 * (doi:10.1007/BF02293851; method.md A5), and omega from it (McDonald 1999):
 *
 * <pre>b = l/psi / (1 + sum l^2/psi); Szz = 1 - b.l + b'Sb; l := Sb / Szz; psi := diag(S) - l (Sb)</pre>
 *
 * <p>The figures' n is the number of complete records. Edge cases: fewer than three items or two records is TOO_FEW; an item
 * without variance NO_VARIANCE; a residual variance running to 0 (a Heywood case), or no end after 50 000 steps,
 * NO_SOLUTION. The factor points where the sum of the loadings is positive.
 */
public final class OneFactor {
    private static final int MOST_STEPS = 50_000;
    private static final double STILL = 1e-12;
    private static final double HEYWOOD = 1e-6;

    private final ItemCovariance covariance;
    private final Optional<Estimate> none;
    private final double[] loadings;
    private final double[] residuals;

    private OneFactor(ItemCovariance covariance, Optional<Estimate> none, double[] loadings, double[] residuals) {
        this.covariance = covariance;
        this.none = none;
        this.loadings = loadings;
        this.residuals = residuals;
    }

    static OneFactor of(ItemCovariance covariance) {
        Optional<Estimate> none = covariance.whyNot(3);
        if (none.isPresent()) {
            return without(covariance, none.get());
        }
        if (covariance.anyFlat()) {
            return without(covariance, Estimate.none(Reason.NO_VARIANCE, covariance.records()));
        }
        // fitted to correlations and scaled back, so that the unit of the scale does not matter
        double[][] s = covariance.correlations().getData();
        double[] l = start(s);
        double[] psi =
                IntStream.range(0, l.length).mapToDouble(i -> 1 - l[i] * l[i]).toArray();
        return step(s, l, psi)
                ? scaled(covariance, l, psi)
                : without(covariance, Estimate.none(Reason.NO_SOLUTION, covariance.records()));
    }

    /** l_i, in the unit of the items. */
    public Estimate loading(int item) {
        return figure(records -> Estimate.of(loadings[item], records));
    }

    /** psi_i, in the squared unit of the items. */
    public Estimate residualVariance(int item) {
        return figure(records -> Estimate.of(residuals[item], records));
    }

    /** omega_total = (sum l)^2 / ((sum l)^2 + sum psi): the divisor is the variance under the model. */
    public Estimate omegaOfModel() {
        return figure(records -> Estimate.of(common() / (common() + sum(residuals)), records));
    }

    /**
     * (sum l)^2 / sum s_ij: the divisor is the observed variance of the sum. The one to report, because it does not
     * pretend that one factor fits; OUT_OF_RANGE if the factor claims more than there is.
     */
    public Estimate omegaOfObserved() {
        return figure(records -> common() <= covariance.total()
                ? Estimate.of(common() / covariance.total(), records)
                : Estimate.none(Reason.OUT_OF_RANGE, records));
    }

    private static OneFactor without(ItemCovariance covariance, Estimate none) {
        return new OneFactor(covariance, Optional.of(none), new double[0], new double[0]);
    }

    private static OneFactor scaled(ItemCovariance covariance, double[] l, double[] psi) {
        double[] loadings = new double[l.length];
        double[] residuals = new double[l.length];
        for (int i = 0; i < l.length; i++) {
            double deviation = Math.sqrt(covariance.variance(i));
            loadings[i] = l[i] * deviation;
            residuals[i] = psi[i] * covariance.variance(i);
        }
        if (sum(loadings) < 0) {
            for (int i = 0; i < loadings.length; i++) {
                loadings[i] = -loadings[i];
            }
        }
        return new OneFactor(covariance, Optional.empty(), loadings, residuals);
    }

    /** The first principal axis, shortened so that something is left of every item. */
    private static double[] start(double[][] s) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(s));
        double[] axis = eigen.getEigenvector(0).toArray();
        double length = Math.sqrt(Math.max(0, eigen.getRealEigenvalue(0)));
        return IntStream.range(0, axis.length)
                .mapToDouble(i -> Math.clamp(axis[i] * length, -0.95, 0.95))
                .toArray();
    }

    /** Repeats the EM step on {@code l} and {@code psi} until they stand still; false if they do not, or psi runs out. */
    private static boolean step(double[][] s, double[] l, double[] psi) {
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] b = new double[l.length];
            double information = 1;
            for (int i = 0; i < l.length; i++) {
                information += l[i] * l[i] / psi[i];
            }
            for (int i = 0; i < l.length; i++) {
                b[i] = l[i] / psi[i] / information;
            }
            double[] sb = product(s, b);
            double szz = 1 - dot(b, l) + dot(b, sb);
            double moved = 0;
            for (int i = 0; i < l.length; i++) {
                double next = sb[i] / szz;
                moved = Math.max(moved, Math.abs(next - l[i]));
                l[i] = next;
                psi[i] = s[i][i] - next * sb[i];
                if (!(psi[i] > HEYWOOD)) {
                    return false;
                }
            }
            if (moved < STILL) {
                return true;
            }
        }
        return false;
    }

    private Estimate figure(Function<Integer, Estimate> formula) {
        return none.orElseGet(() -> formula.apply(covariance.records()));
    }

    /** (sum l)^2. */
    private double common() {
        return Math.pow(sum(loadings), 2);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
