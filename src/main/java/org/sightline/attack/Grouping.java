package org.sightline.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sightline.anonymity.Relationship;

/**
 * The published rules of grouping (method.md B5), worked out by the attacker without the program: a name may depend on who
 * was asked and on which numbers reach the minimum, never on whether somebody in particular answered.
 */
record Grouping(List<Part> parts) {
    /** Relationships shown together, and after which of them the group is named; the pool, after none. */
    record Part(Set<Relationship> relationships, int raters, Set<Relationship> leading) {}

    static Grouping of(Asked answered, Asked asked, int minimum) {
        List<Part> parts = new ArrayList<>();
        Set<Relationship> pooled = EnumSet.copyOf(asked.present());
        Relationship current = Relationship.CURRENT_DIRECT_REPORT;
        Relationship past = Relationship.PAST_DIRECT_REPORT;
        boolean together = answered.of(current) + answered.of(past) >= minimum
                && (answered.of(current) < minimum || answered.of(past) < minimum);
        if (together) {
            take(parts, pooled, EnumSet.of(current, past), answered);
        }
        for (Relationship relationship : asked.present()) {
            if (answered.of(relationship) >= minimum && pooled.contains(relationship)) {
                take(parts, pooled, EnumSet.of(relationship), answered);
            }
        }
        int raters = number(pooled, answered);
        if (raters >= minimum) {
            parts.add(new Part(EnumSet.copyOf(pooled), raters, Set.of()));
        } else if (!pooled.isEmpty() && !parts.isEmpty()) {
            Part smallest = parts.stream()
                    .min(Comparator.comparingInt(Part::raters)
                            .thenComparing(
                                    part -> part.relationships().iterator().next()))
                    .orElseThrow();
            Set<Relationship> all = EnumSet.copyOf(smallest.relationships());
            all.addAll(pooled);
            parts.set(parts.indexOf(smallest), new Part(all, smallest.raters() + raters, smallest.leading()));
        }
        return new Grouping(parts);
    }

    private static void take(List<Part> parts, Set<Relationship> pooled, Set<Relationship> taken, Asked answered) {
        Set<Relationship> shown = EnumSet.copyOf(taken);
        shown.retainAll(pooled);
        pooled.removeAll(shown);
        parts.add(new Part(shown, number(shown, answered), taken));
    }

    private static int number(Set<Relationship> relationships, Asked answered) {
        return relationships.stream().mapToInt(answered::of).sum();
    }
}
