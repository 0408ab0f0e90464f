package org.sightline.attack;

import java.util.function.Consumer;
import org.sightline.attack.RenderedReport.RenderedGroup;
import org.sightline.attack.RenderedReport.RenderedItem;

/**
 * T4: reads only what was handed out, the snapshots and prints of all executives together, and solves each cell for its
 * answers. All other numbers must follow from the cells; then they can add nothing, and neither can another executive's
 * report, which has cells of its own.
 */
final class ReadingAttack implements Attack {
    @Override
    public String id() {
        return "T4";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        Solving solving = new Solving();
        long checked = 0;
        long unexplained = 0;
        long printed = 0;
        long other = 0;
        PrintedCells prints = new PrintedCells(conditions.questionnaire());
        for (int number = 0; number < conditions.extent().read(); number++) {
            Specimen specimen = Specimen.of(conditions, id(), number);
            byte[] snapshot = specimen.publisher().publish(specimen.feedback());
            RenderedReport report = RenderedReport.of(snapshot);
            solving.read(report);
            DerivedNumbers.Outcome derived = DerivedNumbers.of(report);
            checked += derived.checked();
            unexplained += derived.unexplained();
            if (number < conditions.extent().printed() && !report.groups().isEmpty()) {
                PrintedCells.Outcome print = prints.compare(report, specimen.pdf(specimen.feedback()));
                printed += print.read();
                other += print.other();
            }
            conditions.progress().accept(number + 1L);
        }
        found.accept(Finding.attack(
                id(),
                "solver",
                solving.tries,
                solving.determined,
                conditions.extent().read(),
                solving.narrowest));
        found.accept(Finding.attack(id(), "derived", checked, unexplained));
        found.accept(Finding.attack(
                id(), "printed-cells", printed, other, conditions.extent().printed()));
    }

    /** Cells of many reports, solved one by one. */
    static final class Solving {
        private final CellSolver solver = new CellSolver();
        private long tries;
        private long determined;
        private int narrowest = 4;

        void read(RenderedReport report) {
            for (RenderedItem item : report.items()) {
                for (RenderedGroup group : report.groups()) {
                    RenderedReport.Label label = item.labels().get(group.id());
                    if (label != null && !group.identified()) {
                        Feasible feasible = solver.solve(
                                report.policy(),
                                group.raters(),
                                label,
                                item.counts().getOrDefault(group.id(), ""));
                        tries += feasible.positions();
                        determined += feasible.determined(report.policy().protectHigh());
                        narrowest = Math.min(narrowest, feasible.width());
                    }
                }
            }
        }

        long tries() {
            return tries;
        }

        long determined() {
            return determined;
        }
    }
}
