package org.sightline.statistics;

/** Where a score stands among executives, as finely as the norm allows (method.md A10). */
public sealed interface NormPosition {

    /** Nothing is shown. */
    record NotShown(Reason reason) implements NormPosition {}

    /**
     * From a norm of 30 to 99.
     *
     * @param t see {@link SmallNorm#t}
     * @param percentile 0 to 100
     * @param interval the percentile's 95 % interval
     */
    record InBand(Band band, double t, double percentile, Interval interval, int n) implements NormPosition {}

    /**
     * From a norm of 100 and more.
     *
     * @param percentile mid-rank, 0 to 100
     * @param interval its 95 % interval
     */
    record AtPercentile(double percentile, Interval interval, int n) implements NormPosition {}

    /** Outside or inside one standard deviation around the mean, |t| = 1 being inside. */
    enum Band {
        LOW,
        TYPICAL,
        HIGH
    }

    /** Why nothing is shown. */
    enum Reason {
        TOO_FEW_TARGETS,
        NO_SPREAD
    }
}
