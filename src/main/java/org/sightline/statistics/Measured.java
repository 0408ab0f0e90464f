package org.sightline.statistics;

/**
 * One target's mean and the variance it has by sampling raters, sw^2 / n.
 *
 * @param mean within -+1e50
 * @param variance from 1e-50 to 1e50
 */
public record Measured(double mean, double variance) {
    public Measured {
        if (!(Math.abs(mean) <= Sample.LARGEST && variance >= 1 / Sample.LARGEST && variance <= Sample.LARGEST)) {
            throw new IllegalArgumentException("no measured mean: " + mean + " with variance " + variance);
        }
    }
}
