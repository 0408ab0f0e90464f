package org.sightline.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Relationship;

/**
 * Which groups of two surveys about the same executive can be compared (method.md A9): those that unite the same
 * relationships, else the smallest unions of groups that do. It sees relationships alone, never a count or an answer.
 * Whoever is shown by name is compared with nobody: it may be somebody else by now.
 *
 * @param units in the order in which the later survey shows its groups
 * @param before groups of the earlier survey that nothing of the later one can be compared with
 * @param now the same the other way round
 */
public record Pairing(List<Unit> units, List<Group> before, List<Group> now) {
    public Pairing {
        units = List.copyOf(units);
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /** The same relationships in both surveys, each as one group or as several that are put together. */
    public record Unit(List<Group> before, List<Group> now) {
        public Unit {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }

        /** Whether either side is made of several groups. */
        public boolean united() {
            return before.size() > 1 || now.size() > 1;
        }

        /** The side that is one group if either is: it has the name under which both are known. */
        public List<Group> named() {
            return now.size() == 1 || before.size() > 1 ? now : before;
        }

        public int ratersBefore() {
            return raters(before);
        }

        public int ratersNow() {
            return raters(now);
        }

        private static int raters(List<Group> groups) {
            return groups.stream().mapToInt(Group::raters).sum();
        }
    }

    public static Pairing of(List<Group> before, List<Group> now) {
        List<Group> open = anonymous(now);
        List<Group> earlier = new ArrayList<>(anonymous(before));
        List<Unit> units = new ArrayList<>();
        List<Group> aloneNow = new ArrayList<>();
        List<Group> aloneBefore = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Group> mine = new ArrayList<>(List.of(open.removeFirst()));
            List<Group> theirs = new ArrayList<>();
            while (move(earlier, mine, theirs) || move(open, theirs, mine)) {
                // each round may bring in a group that touches another
            }
            mine.sort(Group.SHOWN_ORDER);
            theirs.sort(Group.SHOWN_ORDER);
            if (relationships(mine).equals(relationships(theirs))) {
                units.add(new Unit(theirs, mine));
            } else {
                aloneNow.addAll(mine);
                aloneBefore.addAll(theirs);
            }
        }
        aloneBefore.addAll(earlier);
        aloneBefore.sort(Group.SHOWN_ORDER);
        return new Pairing(units, aloneBefore, aloneNow);
    }

    /** Moves what shares a relationship with {@code touching} from one list to the other. */
    private static boolean move(List<Group> from, List<Group> touching, List<Group> to) {
        Set<Relationship> wanted = relationships(touching);
        List<Group> found = from.stream()
                .filter(group -> group.relationships().stream().anyMatch(wanted::contains))
                .toList();
        from.removeAll(found);
        to.addAll(found);
        return !found.isEmpty();
    }

    private static Set<Relationship> relationships(List<Group> groups) {
        Set<Relationship> all = EnumSet.noneOf(Relationship.class);
        groups.forEach(group -> all.addAll(group.relationships()));
        return all;
    }

    private static List<Group> anonymous(List<Group> groups) {
        return new ArrayList<>(groups.stream()
                .filter(group -> !group.identified())
                .sorted(Group.SHOWN_ORDER)
                .toList());
    }
}
