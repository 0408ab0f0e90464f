package org.sightline.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.sightline.scoring.Answers;
import org.sightline.scoring.Atom;
import org.sightline.scoring.Feedback;

/** The same feedback with each answer and each comment given by somebody else of the group, item by item. */
final class Permuted {
    private Permuted() {}

    static Feedback of(Feedback feedback, RandomGenerator random) {
        List<Atom> atoms = new ArrayList<>();
        feedback.atoms().forEach(atom -> atoms.add(of(atom, random)));
        Collections.shuffle(atoms, random);
        return new Feedback(feedback.executive(), feedback.self(), atoms);
    }

    private static Atom of(Atom atom, RandomGenerator random) {
        int items = atom.answers().getFirst().size();
        int[][] dealt = new int[atom.answers().size()][items];
        for (int item = 0; item < items; item++) {
            int at = item;
            List<Integer> column = new ArrayList<>(
                    atom.answers().stream().map(one -> one.at(at)).toList());
            Collections.shuffle(column, random);
            for (int rater = 0; rater < dealt.length; rater++) {
                dealt[rater][item] = column.get(rater);
            }
        }
        List<Answers> answers = new ArrayList<>();
        for (int[] one : dealt) {
            answers.add(Answers.of(one));
        }
        Map<String, List<String>> comments = new HashMap<>();
        atom.comments().forEach((question, texts) -> {
            List<String> shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, random);
            comments.put(question, shuffled);
        });
        return new Atom(atom.group(), answers, comments);
    }
}
