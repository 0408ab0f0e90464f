package org.sightline.statistics;

import org.sightline.statistics.NormPosition.AtPercentile;
import org.sightline.statistics.NormPosition.Band;
import org.sightline.statistics.NormPosition.InBand;
import org.sightline.statistics.NormPosition.NotShown;
import org.sightline.statistics.NormPosition.Reason;

/**
 * The scores of many executives on one theme, one score each, and where another score stands among them (method.md A10):
 * nothing below 30 targets, bands from 30, mid-rank percentiles from 100, one source alone only from 400.
 */
public record Norm(Sample scores) {
    private static final int BANDS = 30;
    private static final int PERCENTILES = 100;
    private static final int SOURCES = 400;
    private static final double LEVEL = 0.95;
    // two means of thirds are the same score even if their last bits differ
    private static final double ROUNDING = 1e-9;

    /** The position of a score over all sources. */
    public NormPosition position(double x) {
        if (scores.n() < BANDS) {
            return new NotShown(Reason.TOO_FEW_TARGETS);
        }
        return scores.n() < PERCENTILES ? inBand(x) : atPercentile(x);
    }

    /** The position of one source's score, these being the scores of that source. */
    public NormPosition positionBySource(double x) {
        return scores.n() < SOURCES ? new NotShown(Reason.TOO_FEW_TARGETS) : atPercentile(x);
    }

    /**
     * The mid-rank (below + equal / 2) as a share of n; times 100 it is the percentile, and its Wilson interval the
     * percentile's. For the method owner also below 100 targets.
     *
     * @throws IllegalStateException for an empty norm
     */
    public Proportion midRank(double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("not a score: " + x);
        }
        if (scores.n() == 0) {
            throw new IllegalStateException("an empty norm");
        }
        double below = 0;
        for (double score : scores.values()) {
            if (score < x - ROUNDING) {
                below += 1;
            } else if (score <= x + ROUNDING) {
                below += 0.5;
            }
        }
        return new Proportion(below, scores.n());
    }

    private NormPosition inBand(double x) {
        double deviation = scores.standardDeviation().orElseThrow();
        if (deviation <= ROUNDING) {
            return new NotShown(Reason.NO_SPREAD);
        }
        SmallNorm norm = new SmallNorm(scores.mean().orElseThrow(), deviation, scores.n());
        double t = norm.t(x);
        return new InBand(band(t), t, norm.percentile(x), norm.percentileInterval(x, LEVEL), scores.n());
    }

    private static Band band(double t) {
        if (Math.abs(t) <= 1 + ROUNDING) {
            return Band.TYPICAL;
        }
        return t < 0 ? Band.LOW : Band.HIGH;
    }

    private NormPosition atPercentile(double x) {
        Proportion rank = midRank(x);
        Interval wilson = rank.wilson(LEVEL);
        return new AtPercentile(100 * rank.share(), new Interval(100 * wilson.low(), 100 * wilson.high()), scores.n());
    }
}
