package org.sightline.attack;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sightline.anonymity.DistributionMap;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.anonymity.Released;
import org.sightline.attack.RenderedReport.Label;

/**
 * Solves one printed cell by enumeration: all counts of all possible numbers of answers that agree with what is printed,
 * under the published maps. Whatever no map can have said is taken at its word, as an exact mean.
 */
final class CellSolver {
    private static final double ROUNDING = 5.1e-5;

    private record Cell(Policy policy, int raters) {}

    private final Map<Cell, Map<Label, Feasible>> solved = new HashMap<>();

    /** @param counts as printed, empty if there are none */
    Feasible solve(Policy policy, int raters, Label label, String counts) {
        if (!counts.isEmpty()) {
            return counted(counts);
        }
        Feasible feasible = solved.computeIfAbsent(new Cell(policy, raters), CellSolver::enumerate)
                .get(label);
        return feasible == null ? exact(policy.minimum(), raters, label) : feasible;
    }

    private static Map<Label, Feasible> enumerate(Cell cell) {
        ReleaseMap means = new ReleaseMap(cell.policy());
        DistributionMap distributions = new DistributionMap(cell.policy());
        Map<Label, Feasible> solved = new HashMap<>();
        for (int n = cell.policy().minimum(); n <= cell.raters(); n++) {
            Counts.each(n, counts -> {
                if (distributions.release(counts).isEmpty()) {
                    solved.computeIfAbsent(
                                    label(means.release(Counts.n(counts), Counts.sum(counts))), _ -> new Feasible())
                            .add(counts);
                }
            });
        }
        return solved;
    }

    private static Feasible exact(int minimum, int raters, Label label) {
        Feasible feasible = new Feasible();
        for (int n = minimum; n <= raters; n++) {
            int answers = n;
            Counts.each(n, counts -> {
                if (Math.abs((double) Counts.sum(counts) / answers - label.value()) < ROUNDING) {
                    feasible.add(counts);
                }
            });
        }
        return feasible;
    }

    private static Label label(Released released) {
        return switch (released.rounded()) {
            case Released.Mean mean -> new Label("mean", mean.value());
            case Released.Low low -> new Label("low", low.value());
            case Released.High high -> new Label("high", high.value());
            case Released.Nothing _ -> new Label("", 0);
        };
    }

    /** Nothing is left to find out but who gave which. */
    private static Feasible counted(String counts) {
        Feasible feasible = new Feasible();
        feasible.add(Pattern.compile("\\d+")
                .matcher(counts)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group()))
                .toArray());
        return feasible;
    }
}
