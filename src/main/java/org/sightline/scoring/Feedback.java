package org.sightline.scoring;

import java.util.List;
import java.util.Optional;

/**
 * All that was said about one executive, before anything is held back: what a report is made from, and what an attacker
 * wants to work back to.
 *
 * @param executive the name as printed
 * @param atoms in any order
 */
public record Feedback(String executive, Optional<SelfAnswers> self, List<Atom> atoms) {
    public Feedback {
        atoms = List.copyOf(atoms);
    }

    /** No answer and no word ever reaches a log. */
    @Override
    public String toString() {
        return "Feedback in " + atoms.size() + " atoms";
    }
}
