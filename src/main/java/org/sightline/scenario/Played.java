package org.sightline.scenario;

import java.util.List;
import java.util.Map;

/**
 * A step as pages show it.
 *
 * @param other what else could have been chosen
 * @param notes of coaches, as far as whoever reads may
 */
record Played(
        Scenario.Situation situation,
        Scenario.Choice chosen,
        List<Scenario.Choice> other,
        String thought,
        List<RehearsalNotes.Note> notes) {
    /** The key of what was chosen; with ".then" that of what followed, with ".tells" that of what it tells. */
    public String key() {
        return key(chosen);
    }

    public String key(Scenario.Choice choice) {
        return situation.key() + "." + choice.letter();
    }

    static List<Played> of(Rehearsal rehearsal, Map<String, List<RehearsalNotes.Note>> notes) {
        return rehearsal.way().steps().stream()
                .map(step -> {
                    Scenario.Situation situation =
                            rehearsal.scenario().situation(step.situation()).orElseThrow();
                    return new Played(
                            situation,
                            situation.choice(step.choice()).orElseThrow(),
                            situation.choices().stream()
                                    .filter(choice -> !choice.letter().equals(step.choice()))
                                    .toList(),
                            step.thought(),
                            notes.getOrDefault(step.situation(), List.of()));
                })
                .toList();
    }
}
