package org.sightline.anonymity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the report can show, as far as the daily lights tell: for each relationship every {@link Place} that is possible
 * for some numbers of answers with these lights, and no other. It is a function of the invitations and the lights alone,
 * hence tells nothing that those do not tell (method.md B5 step 1).
 *
 * <p>Which places are possible is found by asking {@link Partition} for enough cases: a reached relationship has k answers
 * or all; another one none, one, or as many as stay below k, current direct reports also as many as make k - 1 and k with
 * the most past ones below k; of the current supervisors none or one is identified. What the partition decides by (at least k, the sum of those below k, which group
 * is the smallest) takes every value among them; a test compares with all numbers of answers.
 *
 * @param places possible places by relationship, for each in which somebody is asked except current supervisors, who
 *     choose how to be shown
 * @param report whether there is one if it ends with these lights
 */
public record Outlook(Map<Relationship, Set<Place>> places, Report report) {
    public Outlook {
        Map<Relationship, Set<Place>> copy = new EnumMap<>(Relationship.class);
        places.forEach((relationship, possible) ->
                copy.put(relationship, Collections.unmodifiableSet(EnumSet.copyOf(possible))));
        places = Collections.unmodifiableMap(copy);
    }

    /** What the lights tell of the report as a whole. */
    public enum Report {
        CERTAIN,
        OPEN,
        /** None, unless more answer. */
        NONE
    }

    /**
     * The outlook.
     *
     * @param asked how many are asked in each relationship, without the executive
     * @param reached the relationships whose light says that the minimum is reached; not believed where fewer are asked
     * @throws IllegalArgumentException for a negative number or the executive's own relationship
     */
    public static Outlook of(Map<Relationship, Integer> asked, Set<Relationship> reached, Policy policy) {
        Cases cases = new Cases(asked, reached, policy);
        cases.visit(List.copyOf(cases.asked.keySet()), new Roster(asked));
        return new Outlook(cases.places, cases.report());
    }

    private static final class Cases {
        private final Map<Relationship, Integer> asked = new EnumMap<>(Relationship.class);
        private final Set<Relationship> reached;
        private final int minimum;
        private final Policy policy;
        private final Map<Relationship, Set<Place>> places = new EnumMap<>(Relationship.class);
        private final Set<Boolean> reportable = new TreeSet<>();

        Cases(Map<Relationship, Integer> all, Set<Relationship> reached, Policy policy) {
            this.reached = reached;
            this.minimum = policy.minimum();
            this.policy = policy;
            all.forEach((relationship, count) -> {
                if (count != 0) {
                    asked.put(relationship, count);
                }
            });
        }

        void visit(List<Relationship> rest, Roster roster) {
            if (rest.isEmpty()) {
                see(roster.partition(policy));
            } else if (rest.getFirst() == Relationship.CURRENT_SUPERVISOR) {
                for (int identified = 0; identified <= 1; identified++) {
                    roster.identified(identified);
                    branch(rest, identified, roster);
                }
            } else {
                branch(rest, 0, roster);
            }
        }

        private void branch(List<Relationship> rest, int identified, Roster roster) {
            for (int answers : answers(rest.getFirst(), identified)) {
                visit(rest.subList(1, rest.size()), roster.answering(rest.getFirst(), answers));
            }
        }

        private void see(Partition partition) {
            reportable.add(partition.reportable());
            for (Relationship relationship : asked.keySet()) {
                if (relationship != Relationship.CURRENT_SUPERVISOR) {
                    places.computeIfAbsent(relationship, _ -> EnumSet.noneOf(Place.class))
                            .add(Place.of(relationship, partition));
                }
            }
        }

        /** @param identified so many more answer, and are shown by consent */
        private Set<Integer> answers(Relationship relationship, int identified) {
            int most = asked.getOrDefault(relationship, 0) - identified;
            if (reached.contains(relationship) && most + identified >= minimum) {
                return new TreeSet<>(List.of(minimum - identified, most));
            }
            int below = Math.min(most, minimum - 1 - identified);
            Set<Integer> answers = new TreeSet<>(List.of(0, Math.min(1, below), below));
            if (relationship == Relationship.CURRENT_DIRECT_REPORT) {
                int past = Math.min(asked.getOrDefault(Relationship.PAST_DIRECT_REPORT, 0), minimum - 1);
                answers.add(Math.min(minimum - 1 - past, below));
                answers.add(Math.min(minimum - past, below));
            }
            return answers;
        }

        Report report() {
            if (reportable.equals(Set.of(true))) {
                return Report.CERTAIN;
            }
            return reportable.contains(true) ? Report.OPEN : Report.NONE;
        }
    }
}
