package org.sightline.norm;

import org.sightline.statistics.Interval;
import org.sightline.statistics.NormPosition.Band;

/**
 * Where a released theme mean stands among executives, as finely as the norm allows (method.md A10, A13). Beside the point
 * stand both ends of its likely range, because a mean of few raters crowds both ends of a ranking (A7, A10).
 */
public sealed interface Standing {
    /**
     * From a norm of thirty executives on, and never of a derailment theme.
     *
     * @param low band of the lower end of the 80 % interval
     * @param high band of its upper end
     * @param executives of the norm
     */
    record InBand(Band band, Band low, Band high, int executives) implements Standing {}

    /**
     * From a norm of a hundred executives on.
     *
     * @param percentile 0 to 100
     * @param range percentiles of both ends of the 80 % interval: what the sampling of raters leaves open
     * @param wilson the percentile's 95 % interval by the size of the norm
     * @param executives of the norm
     */
    record AtPercentile(double percentile, Interval range, Interval wilson, int executives) implements Standing {}
}
