package org.sightline.attack;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.sightline.scoring.Atom;
import org.sightline.scoring.Feedback;
import org.sightline.scoring.WitnessSearch;

/** T2: for every answer, alone and against every single insider, other feedback with the same publication; some printed. */
final class WitnessAttack implements Attack {
    private static final int PRINTED_EACH = 4;

    @Override
    public String id() {
        return "T2";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        long tried = 0;
        long hits = 0;
        long publications = 0;
        for (int number = 0; number < conditions.extent().executives(); number++) {
            Specimen specimen = Specimen.of(conditions, id(), number);
            WitnessSearch.Outcome outcome = search(specimen).check(specimen.feedback());
            tried += outcome.tried();
            hits += outcome.hits();
            publications += outcome.publications();
            conditions.progress().accept(number + 1L);
        }
        found.accept(Finding.attack(
                id(), "snapshot", tried, hits, conditions.extent().executives(), publications));
        found.accept(printed(conditions));
    }

    /** The same for PDF files, of a few answers each. */
    private Finding printed(Conditions conditions) {
        long tried = 0;
        long hits = 0;
        for (int number = 0; number < conditions.extent().printed(); number++) {
            Specimen specimen = Specimen.of(conditions, id(), number);
            Feedback feedback = specimen.feedback();
            byte[] pdf = specimen.pdf(feedback);
            RandomGenerator random = conditions.seeds().of("printed", number);
            for (int i = 0; i < PRINTED_EACH && !feedback.atoms().isEmpty(); i++) {
                int atom = random.nextInt(feedback.atoms().size());
                Atom attacked = feedback.atoms().get(atom);
                int rater = random.nextInt(attacked.answers().size());
                int item = random.nextInt(attacked.answers().get(rater).size());
                if (!attacked.group().identified()
                        && attacked.answers().get(rater).at(item) > 0) {
                    Optional<Feedback> witness = search(specimen).witness(feedback, atom, item, rater);
                    tried++;
                    hits += witness.isPresent() && Arrays.equals(specimen.pdf(witness.get()), pdf) ? 0 : 1;
                }
            }
            conditions.progress().accept(number + 1L);
        }
        return Finding.attack(id(), "print", tried, hits, conditions.extent().printed());
    }

    private static WitnessSearch search(Specimen specimen) {
        return new WitnessSearch(specimen.questionnaire(), specimen.policy(), specimen.publisher());
    }
}
