package org.sightline.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far somebody has come in a scenario, and what they have written without having chosen yet.
 *
 * @param drafts at most one for each situation; a choice that was taken back lies here too
 */
record Way(List<Step> steps, List<Step> drafts) {
    /**
     * @param choice its letter, empty in a draft without one
     * @param thought what went through the reader's mind, maybe empty
     */
    record Step(String situation, String choice, String thought) {
        static final int LONGEST = 2000;

        static Step blank(String situation) {
            return new Step(situation, "", "");
        }
    }

    static final Way BEGINNING = new Way(List.of(), List.of());

    Way {
        steps = List.copyOf(steps);
        drafts = List.copyOf(drafts);
    }

    /** The situation that waits for a choice; empty at the end. */
    Optional<Scenario.Situation> now(Scenario scenario) {
        return steps.isEmpty() ? Optional.of(scenario.first()) : next(scenario, steps.getLast());
    }

    private static Optional<Scenario.Situation> next(Scenario scenario, Step step) {
        return scenario.situation(step.situation())
                .flatMap(one -> one.choice(step.choice()))
                .flatMap(choice -> scenario.situation(choice.leadsTo()));
    }

    Step draft(String situation) {
        return drafts.stream()
                .filter(draft -> draft.situation().equals(situation))
                .findFirst()
                .orElseGet(() -> Step.blank(situation));
    }

    Way with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Way(more, without(step.situation()));
    }

    Way drafted(Step draft) {
        List<Step> more = new ArrayList<>(without(draft.situation()));
        more.add(draft);
        return new Way(steps, more);
    }

    /** The last choice becomes a draft again. */
    Way back() {
        return steps.isEmpty() ? this : new Way(steps.subList(0, steps.size() - 1), drafts).drafted(steps.getLast());
    }

    private List<Step> without(String situation) {
        return drafts.stream()
                .filter(draft -> !draft.situation().equals(situation))
                .toList();
    }
}
