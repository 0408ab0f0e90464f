package org.sightline.rollup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cuts executives into parts that may be shown, each of them beside all others: units that are too small are put together
 * with the smallest other until none is. If that leaves one part there is only the whole.
 */
final class Parts {
    private Parts() {}

    /** @param units the units of which it was made, in their order */
    record Part(List<Integer> units, List<Member> members) {
        int first() {
            return units.getFirst();
        }
    }

    /** Empty if only the whole can be shown, or not even that. */
    static List<Part> of(List<Member> members) {
        Map<Integer, List<Member>> byUnit =
                members.stream().collect(Collectors.groupingBy(Member::unit, TreeMap::new, Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        byUnit.forEach((unit, own) -> parts.add(new Part(List.of(unit), own)));
        while (parts.size() > 1) {
            parts.sort(Comparator.comparingInt((Part part) -> part.members().size())
                    .thenComparingInt(Part::first));
            int small = firstTooSmall(parts);
            if (small < 0) {
                parts.sort(Comparator.comparingInt(Part::first));
                return List.copyOf(parts);
            }
            Part one = parts.remove(small);
            parts.set(0, joined(one, parts.getFirst()));
        }
        return List.of();
    }

    private static int firstTooSmall(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!Crowd.enough(parts.get(i).members())) {
                return i;
            }
        }
        return -1;
    }

    private static Part joined(Part one, Part other) {
        List<Integer> units = new ArrayList<>(one.units());
        units.addAll(other.units());
        Collections.sort(units);
        List<Member> members = new ArrayList<>(one.members());
        members.addAll(other.members());
        return new Part(List.copyOf(units), List.copyOf(members));
    }
}
