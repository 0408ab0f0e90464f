package org.sightline.anonymity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * For each relationship that would not be shown under its own name, the fewest raters to add so that more of it is shown
 * and no less of any other: a group under its own name; for direct reports that would be lost among others, first one of
 * current and past direct reports together.
 *
 * <p>All additions of 1, 2, ... up to k raters are tried on {@link Partition}, so a change is as small as can be. Among
 * equally small ones the plainest wins: fewest relationships, then the relationship itself, then those that are asked
 * anyway, then the order of {@link Relationship}.
 */
final class SmallestChanges {
    private final Map<Relationship, Integer> asked;
    private final boolean consent;
    private final Policy policy;
    private final Map<Relationship, Place> now = new EnumMap<>(Relationship.class);

    SmallestChanges(Map<Relationship, Integer> asked, boolean consent, Policy policy) {
        this.asked = asked;
        this.consent = consent;
        this.policy = policy;
        Partition partition = Forecast.partition(asked, consent, policy);
        asked.keySet().stream()
                .filter(relationship -> !(consent && relationship == Relationship.CURRENT_SUPERVISOR))
                .forEach(relationship -> now.put(relationship, Place.of(relationship, partition)));
    }

    /** No entry for a relationship that has a group under its own name, or that nothing so small would give one. */
    Map<Relationship, Forecast.Change> find() {
        Map<Relationship, Forecast.Change> found = new EnumMap<>(Relationship.class);
        List<Relationship> wanting = new ArrayList<>(now.keySet().stream()
                .filter(relationship -> Forecast.ADDABLE.contains(relationship)
                        && !before(relationship).noLessThan(Place.LEADING))
                .toList());
        for (int total = 1; total <= policy.minimum() && !wanting.isEmpty(); total++) {
            List<Tried> tried = additions(total).stream()
                    .map(this::tried)
                    .filter(Tried::harmless)
                    .toList();
            for (Relationship relationship : List.copyOf(wanting)) {
                tried.stream()
                        .filter(one -> one.gains(relationship))
                        .min(plainest(relationship))
                        .ifPresent(one -> {
                            found.put(relationship, new Forecast.Change(one.more(), one.place(relationship)));
                            wanting.remove(relationship);
                        });
            }
        }
        return found;
    }

    private Place before(Relationship relationship) {
        return Objects.requireNonNull(now.get(relationship));
    }

    private final class Tried {
        private final Map<Relationship, Integer> more;
        private final Partition partition;

        Tried(Map<Relationship, Integer> more, Partition partition) {
            this.more = more;
            this.partition = partition;
        }

        Map<Relationship, Integer> more() {
            return more;
        }

        Place place(Relationship relationship) {
            return Place.of(relationship, partition);
        }

        boolean harmless() {
            return now.entrySet().stream()
                    .allMatch(before -> place(before.getKey()).noLessThan(before.getValue()));
        }

        boolean gains(Relationship relationship) {
            Place then = place(relationship);
            return then.noLessThan(Place.REPORTS) && !before(relationship).noLessThan(then);
        }
    }

    private Tried tried(Map<Relationship, Integer> more) {
        Map<Relationship, Integer> counts = new EnumMap<>(asked);
        more.forEach((relationship, added) -> counts.merge(relationship, added, Integer::sum));
        return new Tried(more, Forecast.partition(counts, consent, policy));
    }

    private Comparator<Tried> plainest(Relationship own) {
        return Comparator.comparingInt((Tried one) -> one.more().size())
                .thenComparing(one -> !one.more().containsKey(own))
                .thenComparingLong(one -> one.more().keySet().stream()
                        .filter(relationship -> !asked.containsKey(relationship))
                        .count());
    }

    /** Every way to add so many raters, in a fixed order. */
    private static List<Map<Relationship, Integer>> additions(int total) {
        List<Map<Relationship, Integer>> all = new ArrayList<>();
        spread(total, 0, new EnumMap<>(Relationship.class), all);
        return all;
    }

    private static void spread(
            int rest, int from, Map<Relationship, Integer> chosen, List<Map<Relationship, Integer>> all) {
        if (rest == 0) {
            all.add(new EnumMap<>(chosen));
        } else if (from < Forecast.ADDABLE.size()) {
            Relationship relationship = Forecast.ADDABLE.get(from);
            for (int here = rest; here >= 1; here--) {
                chosen.put(relationship, here);
                spread(rest - here, from + 1, chosen, all);
            }
            chosen.remove(relationship);
            spread(rest, from + 1, chosen, all);
        }
    }
}
