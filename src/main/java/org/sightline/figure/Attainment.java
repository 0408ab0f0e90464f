package org.sightline.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures of a period reached their targets, by one rule that is shown beside every result.
 *
 * <p>A figure's share is {@code 1 + (actual - target) / |target|} where more is better and {@code 1 - (actual - target) /
 * |target|} where less is, so that 10 % beyond the target count 1.1 in either direction; with a target above 0 the first is
 * {@code actual / target}. It is kept between {@value #LEAST} and {@value #MOST}, so that one extreme figure cannot make up
 * for all others. With a target of 0 it is 1 if the target is reached, else 0. A figure without an actual stays out.
 *
 * <p>The whole is the mean of the shares by the weights of the figures that are in it. How far it depends on the choice of
 * figures is shown by a range: the least and the greatest whole if any one figure had been left out. Where fewer than
 * {@value #FEWEST_KNOWN} figures are known, or they hold less than half of all weight, nothing can be told: the range is
 * everything that is possible.
 *
 * @param terms one for each figure, in its order
 * @param mean NaN if no figure is known
 */
record Attainment(List<Term> terms, double mean, double low, double high) {
    static final double LEAST = 0;
    static final double MOST = 1.5;

    /** Two left when one is left out would be one figure each. */
    static final int FEWEST_KNOWN = 2;

    Attainment {
        terms = List.copyOf(terms);
    }

    /**
     * One figure's part.
     *
     * @param share null if there is no actual
     * @param part of all weight that is in the mean, 0 if it stays out
     */
    record Term(Figure figure, @Nullable Double share, double part) {}

    enum Band {
        REACHED,
        MISSED,
        UNCLEAR
    }

    /** By the rule above. */
    static Attainment of(List<Figure> figures) {
        double known = weight(
                figures.stream().filter(figure -> figure.actual() != null).toList());
        List<Term> terms = new ArrayList<>();
        for (Figure figure : figures) {
            OptionalDouble share = share(figure);
            terms.add(
                    share.isPresent()
                            ? new Term(
                                    figure, share.getAsDouble(), figure.weight().doubleValue() / known)
                            : new Term(figure, null, 0));
        }
        List<Term> in = terms.stream().filter(term -> term.share() != null).toList();
        boolean told = in.size() >= FEWEST_KNOWN && known >= weight(figures) / 2;
        return new Attainment(
                terms,
                mean(in),
                told ? without(in).min().orElseThrow() : LEAST,
                told ? without(in).max().orElseThrow() : MOST);
    }

    /** Of one figure; empty without an actual. */
    static OptionalDouble share(Figure figure) {
        BigDecimal actual = figure.actual();
        if (actual == null) {
            return OptionalDouble.empty();
        }
        BigDecimal beyond = figure.higher()
                ? actual.subtract(figure.target())
                : figure.target().subtract(actual);
        if (figure.target().signum() == 0) {
            return OptionalDouble.of(beyond.signum() >= 0 ? 1 : 0);
        }
        double share =
                1 + beyond.divide(figure.target().abs(), MathContext.DECIMAL64).doubleValue();
        return OptionalDouble.of(Math.clamp(share, LEAST, MOST));
    }

    /** Where the whole range lies against the target. */
    Band band() {
        if (low >= 1) {
            return Band.REACHED;
        }
        return high < 1 ? Band.MISSED : Band.UNCLEAR;
    }

    boolean known() {
        return !Double.isNaN(mean);
    }

    /** The wholes with each figure left out in turn. */
    private static DoubleStream without(List<Term> in) {
        return in.stream()
                .mapToDouble(
                        left -> mean(in.stream().filter(term -> term != left).toList()));
    }

    private static double mean(List<Term> in) {
        double weight = 0;
        double sum = 0;
        for (Term term : in) {
            Double share = term.share();
            double own = term.figure().weight().doubleValue();
            weight += own;
            sum += own * (share == null ? 0 : share);
        }
        return sum / weight;
    }

    private static double weight(List<Figure> figures) {
        return figures.stream()
                .mapToDouble(figure -> figure.weight().doubleValue())
                .sum();
    }
}
