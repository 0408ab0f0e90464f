package org.sightline.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Relationship;
import org.sightline.statistics.GroupMean;
import org.sightline.statistics.RaterSpread;
import org.sightline.statistics.ReliableChange;

/**
 * How large a change would have to be to be told from chance, said before anybody is asked again (method.md A9).
 *
 * @param units by group, or groups put together
 * @param overall of all of them, null if there is none
 * @param pairing of the groups that there were with those that there would be
 */
public record Detectable(List<Size> units, @Nullable Size overall, Pairing pairing) {
    public Detectable {
        units = List.copyOf(units);
    }

    /**
     * @param reliable the smallest change that is told from chance in 95 of 100 cases; of the theme with the widest spread
     * @param leaning the same for 80 of 100
     */
    public record Size(int before, int now, double reliable, double leaning) {
        static Size of(int before, int now, ReliableChange change) {
            return new Size(before, now, change.minimal(0.95), change.minimal(0.80));
        }

        /** Of one group. */
        public static Size of(int before, int now, RaterSpread spread) {
            return of(
                    before,
                    now,
                    ReliableChange.ofGroup(new GroupMean(0, before, spread), new GroupMean(0, now, spread)));
        }
    }

    /** If everybody who is asked answers, and supervisors choose as they did to be shown by name. */
    public static Detectable of(Scorecard before, Map<Relationship, Integer> asked) {
        long named = before.groups().stream().filter(Group::identified).count();
        List<Partition.Member> members = new ArrayList<>();
        asked.forEach((relationship, number) -> {
            for (int i = 0; i < number; i++) {
                members.add(new Partition.Member(
                        relationship, relationship == Relationship.CURRENT_SUPERVISOR && i < named));
            }
        });
        return of(before, Partition.of(members, before.policy()).groups());
    }

    /** If as many answer as did before. */
    public static Detectable again(Scorecard before) {
        return of(before, before.groups());
    }

    private static Detectable of(Scorecard before, List<Group> now) {
        Pairing pairing = Pairing.of(before.groups(), now);
        List<Size> units = pairing.units().stream()
                .map(unit -> size(before, List.of(unit)))
                .toList();
        return new Detectable(units, units.isEmpty() ? null : size(before, pairing.units()), pairing);
    }

    /** Of the theme on which raters lie furthest apart: what holds for it holds for all. */
    private static Size size(Scorecard before, List<Pairing.Unit> units) {
        int then = units.stream().mapToInt(Pairing.Unit::ratersBefore).sum();
        int now = units.stream().mapToInt(Pairing.Unit::ratersNow).sum();
        Optional<Size> largest = before.themes().stream()
                .map(theme -> Size.of(then, now, change(before, theme.id(), units)))
                .max(java.util.Comparator.comparingDouble(Size::reliable));
        return largest.orElseThrow();
    }

    private static ReliableChange change(Scorecard before, String theme, List<Pairing.Unit> units) {
        List<GroupMean> earlier = new ArrayList<>();
        List<GroupMean> later = new ArrayList<>();
        for (Pairing.Unit unit : units) {
            RaterSpread spread = Spreads.of(before, theme, unit.before());
            earlier.add(new GroupMean(0, unit.ratersBefore(), spread));
            later.add(new GroupMean(0, unit.ratersNow(), spread));
        }
        return ReliableChange.ofEqualWeights(Collections.unmodifiableList(earlier), later);
    }
}
