package org.sightline.incident;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether an incident is worth working with: five things that must hold. One below that stays in the coach's notes.
 *
 * @param firstHand whoever tells it was there
 * @param consequential something hung on it
 * @param ownAction it was the executive's own doing
 * @param formative it is recent, or has formed the executive
 * @param sources how many independent ones there are
 */
record Worth(boolean firstHand, boolean consequential, boolean ownAction, boolean formative, int sources) {
    /** One of the five things. */
    record Check(String word, boolean met) {}

    public List<Check> checks() {
        return List.of(
                new Check("first-hand", firstHand),
                new Check("consequential", consequential),
                new Check("own-action", ownAction),
                new Check("formative", formative),
                new Check("sources", sources >= Corroboration.FEWEST));
    }

    /** Ends the keys of what is missing. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Check check : checks()) {
            if (!check.met()) {
                missing.add(check.word());
            }
        }
        return missing;
    }

    public boolean whole() {
        return missing().isEmpty();
    }
}
