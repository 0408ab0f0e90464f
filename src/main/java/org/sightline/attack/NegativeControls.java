package org.sightline.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sightline.anonymity.Policy;
import org.sightline.scoring.Feedback;
import org.sightline.scoring.Publisher;
import org.sightline.scoring.WitnessSearch;

/** T5: publishers and maps that are known to leak go through the same attacks; an attack that finds nothing has no teeth. */
final class NegativeControls implements Attack {
    /** Enough probes without a witness to convict one executive's report. */
    private static final int ENOUGH = 3;

    @Override
    public String id() {
        return "T5";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        long step = 0;
        for (Leak leak : Leaks.all()) {
            found.accept(attacked(conditions, leak));
            conditions.progress().accept(++step);
        }
        found.accept(exactMeans(conditions));
        found.accept(map("narrow-low-band", (n, sum) -> sum <= n + 4 ? "low" : sum >= 5 * n - 1 ? "high" : sum));
        found.accept(map("narrow-high-band", (n, sum) -> sum <= n + 5 ? "low" : sum));
    }

    /** By the witness test and by dealing out answers and comments anew. */
    private Finding attacked(Conditions conditions, Leak leak) {
        long tried = 0;
        long withoutWitness = 0;
        long linked = 0;
        for (int number = 0; number < conditions.extent().leaks(); number++) {
            Specimen specimen = Specimen.of(conditions, id(), number);
            Publisher publisher = leak.publisher(specimen);
            Feedback feedback = leak.feedback(specimen);
            WitnessSearch.Outcome outcome =
                    new WitnessSearch(specimen.questionnaire(), specimen.policy(), publisher).check(feedback, ENOUGH);
            tried += outcome.tried() + 1;
            withoutWitness += outcome.hits();
            Feedback permuted = Permuted.of(feedback, conditions.seeds().of("permuted", number));
            linked += Arrays.equals(publisher.publish(feedback), publisher.publish(permuted)) ? 0 : 1;
        }
        return Finding.control(id(), leak.what(), tried, withoutWitness + linked, withoutWitness, linked);
    }

    /** A snapshot whose bands are written as exact means, read as in T4. */
    private Finding exactMeans(Conditions conditions) {
        ReadingAttack.Solving solving = new ReadingAttack.Solving();
        for (int number = 0; number < conditions.extent().leaks(); number++) {
            Specimen specimen = Specimen.of(conditions, id(), number);
            solving.read(RenderedReport.of(unbanded(specimen)));
        }
        return Finding.control(id(), "exact-means-read", solving.tries(), solving.determined());
    }

    private static byte[] unbanded(Specimen specimen) {
        Feedback feedback = specimen.feedback();
        RawCells raw = new RawCells(specimen.questionnaire());
        ObjectNode tree = RenderedReport.tree(specimen.publisher().publish(feedback));
        for (int item = 0; item < tree.path("items").size(); item++) {
            ObjectNode cells = (ObjectNode) tree.path("items").get(item).path("groups");
            int at = item;
            RawCells.anonymous(feedback).forEach(atom -> {
                if (cells.path(atom.group().id()).isObject()) {
                    cells.putObject(atom.group().id()).put("mean", RawCells.mean(raw.values(atom, at)));
                }
            });
        }
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Label {
        Object of(int n, int sum);
    }

    /** Bands a step too narrow, attacked as in T1. */
    private Finding map(String what, Label label) {
        Policy policy = Settings.protecting(0);
        Function<int[], Object> map = counts -> label.of(Counts.n(counts), Counts.sum(counts));
        long tries = 0;
        long hits = 0;
        for (int n = policy.minimum(); n <= policy.distributionMinimum(); n++) {
            for (Feasible feasible : MapAttack.classes(n, map).values()) {
                tries += feasible.positions();
                hits += feasible.determined(policy.protectHigh());
            }
        }
        return Finding.control(id(), what, tries, hits);
    }
}
