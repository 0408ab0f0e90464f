package org.sightline.anonymity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Raters whose answers come after a cycle was first published (method.md B5, later answers). The groups stay those of the
 * first publication, even where they could become finer by now. Whoever comes later belongs to the group in which their
 * relationship stands there, but as a wave of its own: an atom (group, wave), which is released if at least k new raters
 * are in it. The others wait unseen and are offered again with the next wave.
 *
 * <p>Why: a group computed anew with m newcomers, minus the same group before, is a cell of m. A wave is a cell by itself,
 * disjoint from all earlier ones and released once, so that what {@link ReleaseMap} guarantees for one cell holds for every
 * wave, whatever is derived from all of them (method.md B4, B6; {@link Combined}). Like {@link Partition} it sees
 * relationships and counts, never an answer.
 *
 * <ul>
 *   <li>A relationship that stands in no group of the first publication, because nobody was asked in it then, waits.
 *   <li>An identified current supervisor waits: one person is never k, and a version that holds one person more would tell
 *       when that person answered.
 *   <li>Nobody new, or too few everywhere: no atom, and there is no further version.
 * </ul>
 */
public final class LaterWave {
    private final List<Group> atoms;
    private final List<Optional<String>> memberships;

    private LaterWave(List<Group> atoms, List<Optional<String>> memberships) {
        this.atoms = List.copyOf(atoms);
        this.memberships = List.copyOf(memberships);
    }

    /**
     * The wave.
     *
     * @param first the partition under which the cycle was first published
     * @param unassigned eligible raters who are in no atom yet, those who wait from earlier waves included
     * @throws IllegalArgumentException if nothing was published first: then nothing is fixed, and all raters are
     *     partitioned afresh
     */
    public static LaterWave of(Partition first, List<Partition.Member> unassigned, Policy policy) {
        if (!first.reportable()) {
            throw new IllegalArgumentException("a cycle that was not published has no later wave");
        }
        List<Optional<String>> places =
                unassigned.stream().map(member -> place(first, member)).toList();
        Map<String, Integer> counts = new HashMap<>();
        places.forEach(place -> place.ifPresent(id -> counts.merge(id, 1, Integer::sum)));
        List<Group> atoms = new ArrayList<>();
        for (Group group : first.groups()) {
            int raters = counts.getOrDefault(group.id(), 0);
            if (raters >= policy.minimum()) {
                atoms.add(new Group(group.id(), group.relationships(), raters, false));
            }
        }
        List<String> released = atoms.stream().map(Group::id).toList();
        return new LaterWave(
                atoms,
                places.stream().map(place -> place.filter(released::contains)).toList());
    }

    private static Optional<String> place(Partition first, Partition.Member member) {
        return member.identified()
                ? Optional.empty()
                : first.groups().stream()
                        .filter(group ->
                                !group.identified() && group.relationships().contains(member.relationship()))
                        .map(Group::id)
                        .findFirst();
    }

    /** The groups of which this wave is released, with the number of new raters, in the order of the first publication. */
    public List<Group> atoms() {
        return atoms;
    }

    /** The group of each rater's atom, in the order given; empty for whoever waits. */
    public List<Optional<String>> memberships() {
        return memberships;
    }

    /** Whether there is anything to publish. */
    public boolean released() {
        return !atoms.isEmpty();
    }
}
