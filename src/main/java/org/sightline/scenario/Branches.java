package org.sightline.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a scenario must hold to be played: every choice leads somewhere, every way ends in time, nothing stands aside. */
final class Branches {
    static final int SHORTEST = 3;
    static final int LONGEST = 6;
    private static final int FEWEST_CHOICES = 2;
    private static final int MOST_CHOICES = 4;

    private final Scenario scenario;
    private final Set<String> reached = new HashSet<>();
    private final Set<String> faults = new LinkedHashSet<>();

    private Branches(Scenario scenario) {
        this.scenario = scenario;
    }

    /** One line for each; empty if all is well. */
    static List<String> faults(Scenario scenario) {
        Branches branches = new Branches(scenario);
        branches.check();
        return List.copyOf(branches.faults);
    }

    private void check() {
        for (Scenario.Situation situation : scenario.situations()) {
            int choices = situation.choices().size();
            if (choices < FEWEST_CHOICES || choices > MOST_CHOICES) {
                fault(situation.number() + " has " + choices + " choices");
            }
            if (situation.choices().stream()
                            .map(Scenario.Choice::letter)
                            .distinct()
                            .count()
                    < choices) {
                fault(situation.number() + " has a choice twice");
            }
            if (situation.choices().stream()
                            .map(Scenario.Choice::leadsTo)
                            .distinct()
                            .count()
                    == 1) {
                // at the end choices differ by what comes of them alone
                if (!situation.choices().getFirst().last()) {
                    fault(situation.number() + " leads to the same place whatever is chosen");
                }
            }
        }
        walk(scenario.first(), new ArrayList<>());
        scenario.situations().stream()
                .map(Scenario.Situation::number)
                .filter(number -> !reached.contains(number))
                .forEach(number -> fault(number + " is never reached"));
    }

    private void walk(Scenario.Situation at, List<String> way) {
        if (way.contains(at.number())) {
            fault("a way goes round at " + at.number());
            return;
        }
        reached.add(at.number());
        List<String> on = new ArrayList<>(way);
        on.add(at.number());
        for (Scenario.Choice choice : at.choices()) {
            if (choice.last()) {
                if (on.size() < SHORTEST || on.size() > LONGEST) {
                    fault("a way of " + on.size() + " ends at " + at.number() + choice.letter());
                }
            } else {
                scenario.situation(choice.leadsTo())
                        .ifPresentOrElse(
                                next -> walk(next, on), () -> fault(at.number() + choice.letter() + " leads nowhere"));
            }
        }
    }

    private void fault(String what) {
        faults.add(scenario.id() + ": " + what);
    }
}
