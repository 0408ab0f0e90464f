package org.sightline.attack;

import java.util.Arrays;
import java.util.function.Consumer;
import org.sightline.scoring.Feedback;

/** T3: whoever said what within a group, the documents are the same; so they link no two answers of one rater. */
final class PermutationAttack implements Attack {
    @Override
    public String id() {
        return "T3";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        long hits = 0;
        long printed = 0;
        long printedHits = 0;
        for (int number = 0; number < conditions.extent().permutations(); number++) {
            Specimen specimen = Specimen.of(conditions, id(), number);
            Feedback feedback = specimen.feedback();
            Feedback permuted = Permuted.of(feedback, conditions.seeds().of("permuted", number));
            hits += moved(
                    specimen.publisher().publish(feedback), specimen.publisher().publish(permuted));
            if (number < conditions.extent().printed()) {
                printed++;
                printedHits += moved(specimen.pdf(feedback), specimen.pdf(permuted));
            }
            conditions.progress().accept(number + 1L);
        }
        found.accept(Finding.attack(id(), "dealt-snapshot", conditions.extent().permutations(), hits));
        found.accept(Finding.attack(id(), "dealt-print", printed, printedHits));
    }

    private static int moved(byte[] one, byte[] other) {
        return Arrays.equals(one, other) ? 0 : 1;
    }
}
