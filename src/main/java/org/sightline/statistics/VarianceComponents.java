package org.sightline.statistics;

import java.util.Optional;
import org.sightline.statistics.Estimate.Reason;

/**
 * The variance between targets and the variance within them, with the mean over targets: x = mu + a_i + e, a ~ N(0, between),
 * e ~ N(0, within), any number of raters per target. The figures' n is the number of targets.
 *
 * @param between 0 or more
 * @param within 0 or more
 * @param mean the generalised least squares mean, sum w_i m_i / sum w_i with w_i = n_i / (within + n_i between)
 */
public record VarianceComponents(Estimate between, Estimate within, Estimate mean) {
    /**
     * By restricted maximum likelihood (Patterson and Thompson 1971, doi:10.1093/biomet/58.3.545; method.md A5, A7). The
     * likelihood is profiled over the ratio r = between / within: with w_i = n_i / (1 + n_i r), Q = SSW + sum w_i (m_i -
     * mu)^2 and within = Q / (N - 1), the maximum has
     *
     * <pre>(N - 1) Q' / Q + sum w_i - sum w_i^2 / sum w_i = 0, Q' = -sum w_i^2 (m_i - mu)^2,</pre>
     *
     * which is solved by Brent's method beside the best point of a grid over 22 decades of r. Edge cases: a maximum at the
     * boundary gives between = 0; raters who never differ give within = 0 and the variance of the targets' means; no
     * rating is NO_DATA; one target, or one rating for each, is TOO_FEW.
     */
    public static VarianceComponents reml(OneWayAnova anova) {
        Optional<Estimate.NotComputable> none = anova.whyNot();
        if (none.isPresent()) {
            return new VarianceComponents(none.get(), none.get(), none.get());
        }
        int n = anova.targets();
        if (anova.squaresWithin() == 0) {
            Moments means = Moments.of(
                    anova.moments().stream().mapToDouble(Moments::mean).toArray());
            return new VarianceComponents(
                    Estimate.of(means.variance(), n), Estimate.of(0, n), Estimate.of(means.mean(), n));
        }
        RestrictedLikelihood profile = RestrictedLikelihood.of(anova);
        return switch (profile.best()) {
            case Estimate.Figure r ->
                new VarianceComponents(
                        Estimate.of(r.value() * profile.within(r.value()), n),
                        Estimate.of(profile.within(r.value()), n),
                        Estimate.of(profile.mean(r.value()), n));
            case Estimate.NotComputable reason -> new VarianceComponents(reason, reason, reason);
        };
    }

    /** between / (between + within), the reliability of one rater; NO_VARIANCE if both are 0. */
    public Estimate intraclassCorrelation() {
        return switch (between) {
            case Estimate.NotComputable none -> none;
            case Estimate.Figure targets -> {
                double all = targets.value() + within.figure().orElseThrow();
                yield all > 0
                        ? Estimate.of(targets.value() / all, targets.n())
                        : Estimate.none(Reason.NO_VARIANCE, targets.n());
            }
        };
    }
}
