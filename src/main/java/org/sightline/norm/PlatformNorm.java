package org.sightline.norm;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sightline.norm.NormFigure.Known;
import org.sightline.questionnaire.Theme;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.Interval;
import org.sightline.statistics.NormPosition.Band;
import org.sightline.statistics.Proportion;
import org.sightline.statistics.SmallNorm;

/**
 * One frozen version of the platform's norm of one questionnaire (method.md A10, B4): figures over thirty executives and more,
 * each with two significant digits. It names nobody, and holds nothing from which one executive could be told.
 *
 * @param version from 1, without gaps
 * @param executives that entered this version, at least thirty
 * @param raters of these
 */
public record PlatformNorm(
        Edition edition,
        int version,
        int executives,
        int raters,
        LocalDate frozenOn,
        SortedMap<FigureKey, NormFigure> figures,
        SortedMap<FigureKey, Ladder> ladders) {
    private static final double LEVEL = 0.95;
    // a score on the border is inside, whatever its last bits
    private static final double ROUNDING = 1e-9;

    public PlatformNorm {
        if (version < 1 || executives < Batch.FIRST || raters < 0) {
            throw new IllegalArgumentException("no version " + version + " of " + executives + " executives");
        }
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        ladders = Collections.unmodifiableSortedMap(new TreeMap<>(ladders));
    }

    public NormFigure figure(String subject, Source source, Measure measure) {
        return figures.getOrDefault(new FigureKey(subject, source, measure), new NormFigure.Missing(Reason.NO_DATA, 0));
    }

    /** How far raters of one group lie apart on the theme, in the source itself. */
    public OptionalDouble spread(String theme, Source source) {
        return positive(figure(theme, source, Measure.SPREAD));
    }

    /** The standard deviation of self-other gaps on the theme. */
    public OptionalDouble gapDeviation(String theme) {
        return positive(figure(theme, Source.ALL, Measure.GAP));
    }

    /**
     * Where a mean stands; empty if this norm cannot say. Of a derailment theme nothing is said below a hundred executives.
     *
     * @param range the mean's 80 % interval
     */
    public Optional<Standing> standing(Theme theme, Source source, double mean, Interval range) {
        Ladder ladder = ladders.get(new FigureKey(theme.id(), source, Measure.PERCENTILE));
        if (ladder != null) {
            return Optional.of(atPercentile(ladder, mean, range));
        }
        return theme.kind() == Theme.Kind.DERAILMENT || source != Source.ALL
                ? Optional.empty()
                : inBand(theme.id(), mean, range);
    }

    private static Standing atPercentile(Ladder ladder, double mean, Interval range) {
        double percentile = ladder.percentile(mean);
        int n = ladder.executives();
        Interval wilson = new Proportion(percentile / 100 * n, n).wilson(LEVEL);
        return new Standing.AtPercentile(
                percentile,
                new Interval(ladder.percentile(range.low()), ladder.percentile(range.high())),
                new Interval(100 * wilson.low(), 100 * wilson.high()),
                n);
    }

    private Optional<Standing> inBand(String theme, double mean, Interval range) {
        if (figure(theme, Source.ALL, Measure.MEAN) instanceof Known centre
                && figure(theme, Source.ALL, Measure.DEVIATION) instanceof Known deviation
                && deviation.value().signum() > 0) {
            SmallNorm norm = new SmallNorm(
                    centre.value().doubleValue(), deviation.value().doubleValue(), centre.executives());
            return Optional.of(new Standing.InBand(
                    band(norm.t(mean)), band(norm.t(range.low())), band(norm.t(range.high())), centre.executives()));
        }
        return Optional.empty();
    }

    private static Band band(double t) {
        if (Math.abs(t) <= 1 + ROUNDING) {
            return Band.TYPICAL;
        }
        return t < 0 ? Band.LOW : Band.HIGH;
    }

    private static OptionalDouble positive(NormFigure figure) {
        return figure instanceof Known known && known.value().signum() > 0
                ? OptionalDouble.of(known.value().doubleValue())
                : OptionalDouble.empty();
    }
}
