package org.sightline.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sightline.statistics.Estimate.Reason;

/**
 * Persons p x (raters r nested in persons) x items i: where the variance of single answers comes from, and how well other
 * numbers of raters and items would measure (method.md A5). Brennan 2001 (doi:10.1007/978-1-4757-3456-0), Cronbach et al.
 * 1972.
 *
 * <p>Components by expected mean squares, with n_r raters per person and n_i items:
 *
 * <pre>
 * s2_e = MS_e                        s2_pi = (MS_pi - MS_e) / n_r
 * s2_r = (MS_r - MS_e) / n_i         s2_i = (MS_i - MS_pi) / (n_p n_r)
 * s2_p = (MS_p - MS_r - MS_pi + MS_e) / (n_r n_i)
 * </pre>
 *
 * <p>Unbalanced data: raters with a gap and persons without a complete rater are left out. Unequal numbers of raters are
 * handled by unweighted means: each person's item means count the same, n_r is the harmonic mean of the numbers, and MS_r
 * and MS_e are pooled within persons over their degrees of freedom. That keeps every component unbiased, and is the formula
 * above where the numbers are equal.
 *
 * <p>Components are reported as estimated, which may be negative, and count as 0 in a decision. The figures' n is the number
 * of persons. Edge cases: no complete rater is NO_DATA; one person, one item, or no person with two raters TOO_FEW.
 */
public final class GeneralizabilityStudy {
    private final int persons;
    private final int items;
    private final double raters;
    private final Optional<Reason> none;
    private final NestedMeanSquares squares;

    private GeneralizabilityStudy(List<Ratings> complete, int items) {
        this.persons = complete.size();
        this.items = items;
        this.raters = persons
                / complete.stream()
                        .mapToDouble(person -> 1.0 / person.raters())
                        .sorted()
                        .sum();
        boolean replicated = complete.stream().anyMatch(person -> person.raters() >= 2);
        if (persons == 0 || items == 0) {
            this.none = Optional.of(Reason.NO_DATA);
        } else if (persons < 2 || items < 2 || !replicated) {
            this.none = Optional.of(Reason.TOO_FEW);
        } else {
            this.none = Optional.empty();
        }
        this.squares = none.isPresent() ? NestedMeanSquares.NONE : NestedMeanSquares.of(complete, raters);
    }

    /**
     * @param persons one table each, raters by items
     * @throws IllegalArgumentException if the tables with rows differ in their number of items
     */
    public static GeneralizabilityStudy of(List<Ratings> persons) {
        List<Ratings> rated =
                persons.stream().filter(person -> person.raters() > 0).toList();
        int items = rated.isEmpty() ? 0 : rated.getFirst().items();
        if (rated.stream().anyMatch(person -> person.items() != items)) {
            throw new IllegalArgumentException("persons with different numbers of items");
        }
        return new GeneralizabilityStudy(
                rated.stream()
                        .map(Ratings::complete)
                        .filter(person -> person.raters() > 0)
                        .toList(),
                items);
    }

    /** s2_p: persons differ. */
    public Estimate person() {
        return figure(this::ofPerson);
    }

    /** s2_r: raters of one person differ, over all items. */
    public Estimate rater() {
        return figure(this::ofRater);
    }

    /** s2_i: items differ, for all persons. */
    public Estimate item() {
        return figure(() -> (squares.items() - squares.personItems()) / (persons * raters));
    }

    /** s2_pi: persons differ from item to item. */
    public Estimate personItem() {
        return figure(this::ofPersonItem);
    }

    /** s2_e: what is left, raters by items within persons. */
    public Estimate residual() {
        return figure(squares::residual);
    }

    /** n_r, the harmonic mean of the persons' numbers of complete raters. */
    public Estimate raters() {
        return figure(() -> raters);
    }

    /**
     * How well the mean of k raters over J items would measure, the items being fixed.
     *
     * @param generalizability Erho2 = (s2_p + s2_pi/J) / (s2_p + s2_pi/J + s2_r/k + s2_e/(k J)); NO_VARIANCE for 0 / 0
     * @param standardError SEM = sqrt(s2_r/k + s2_e/(k J)), in scale points
     */
    public record Decision(Estimate generalizability, Estimate standardError) {}

    /**
     * @param k raters, at least 1
     * @param j items, at least 1
     */
    public Decision decide(int k, int j) {
        if (k < 1 || j < 1) {
            throw new IllegalArgumentException("no decision about " + k + " raters and " + j + " items");
        }
        double truth = Math.max(0, ofPerson()) + Math.max(0, ofPersonItem()) / j;
        double error = Math.max(0, ofRater()) / k + squares.residual() / k / j;
        return new Decision(
                truth + error > 0 || none.isPresent()
                        ? figure(() -> truth / (truth + error))
                        : Estimate.none(Reason.NO_VARIANCE, persons),
                figure(() -> Math.sqrt(error)));
    }

    private double ofPerson() {
        return (squares.persons() - squares.raters() - squares.personItems() + squares.residual()) / (raters * items);
    }

    private double ofRater() {
        return (squares.raters() - squares.residual()) / items;
    }

    private double ofPersonItem() {
        return (squares.personItems() - squares.residual()) / raters;
    }

    private Estimate figure(Supplier<Double> formula) {
        return none.map(reason -> Estimate.none(reason, persons)).orElseGet(() -> Estimate.of(formula.get(), persons));
    }
}
