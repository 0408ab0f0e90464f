package org.sightline.anonymity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the report would show if everybody who is asked answered, and what would change it; from the numbers of
 * invitations alone, before anybody has answered (method.md B5 step 3 and A5). The groups are those of {@link Partition}.
 *
 * @param prospects one for each relationship in which somebody is asked, in the order of {@link Relationship}
 * @param missing how many more anonymous raters, of whatever relationship, a report needs; 0 if there would be one
 * @param chance of there being a report at all
 */
public record Forecast(List<Prospect> prospects, int missing, Chance chance) {
    /** In which relationships raters can be added: a supervisor cannot be invented. */
    static final List<Relationship> ADDABLE = List.of(
            Relationship.CURRENT_DIRECT_REPORT,
            Relationship.PAST_DIRECT_REPORT,
            Relationship.PAST_SUPERVISOR,
            Relationship.PEER,
            Relationship.OTHER);

    public Forecast {
        prospects = List.copyOf(prospects);
    }

    /**
     * What becomes of one relationship.
     *
     * @param asked how many are asked
     * @param place where they would stand; for current supervisors who are shown by consent it says nothing, their group
     *     is then identified
     * @param group in which they would be shown, null if there is no report
     * @param chance that so many of that group answer that it is shown
     * @param change the smallest change that would show more of them, null if there is none small enough
     */
    public record Prospect(
            Relationship relationship,
            int asked,
            Place place,
            @Nullable Group group,
            Chance chance,
            @Nullable Change change) {}

    /**
     * Raters to add.
     *
     * @param more how many of which relationship, at least one, at most the minimum together
     * @param place where the relationship stands then
     */
    public record Change(Map<Relationship, Integer> more, Place place) {
        public Change {
            more = Collections.unmodifiableMap(new EnumMap<>(more));
        }

        /** All of them together. */
        public int total() {
            return more.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * The forecast.
     *
     * @param asked how many are asked in each relationship, without the executive
     * @param consent whether all current supervisors agree to be shown as such, or none does
     * @throws IllegalArgumentException for a negative number or the executive's own relationship
     */
    public static Forecast of(Map<Relationship, Integer> asked, boolean consent, Policy policy) {
        Map<Relationship, Integer> counts = new EnumMap<>(Relationship.class);
        asked.forEach((relationship, count) -> {
            if (count != 0) {
                counts.put(relationship, count);
            }
        });
        Partition partition = partition(counts, consent, policy);
        Map<Relationship, Change> changes = new SmallestChanges(counts, consent, policy).find();
        int supervisors = counts.getOrDefault(Relationship.CURRENT_SUPERVISOR, 0);
        int anonymous = counts.values().stream().mapToInt(Integer::intValue).sum() - (consent ? supervisors : 0);
        List<Prospect> prospects = counts.entrySet().stream()
                .map(one -> prospect(
                        one.getKey(),
                        one.getValue(),
                        partition,
                        consent && one.getKey() == Relationship.CURRENT_SUPERVISOR,
                        changes.get(one.getKey()),
                        policy))
                .toList();
        return new Forecast(
                prospects, Math.max(0, policy.minimum() - anonymous), Chance.of(anonymous, policy.minimum()));
    }

    /** Whether there would be a report. */
    public boolean reportable() {
        return missing == 0;
    }

    static Partition partition(Map<Relationship, Integer> counts, boolean consent, Policy policy) {
        Roster roster = new Roster(counts);
        counts.forEach((relationship, count) -> {
            if (consent && relationship == Relationship.CURRENT_SUPERVISOR) {
                roster.identified(count);
            } else {
                roster.answering(relationship, count);
            }
        });
        return roster.partition(policy);
    }

    private static Prospect prospect(
            Relationship relationship,
            int asked,
            Partition partition,
            boolean identified,
            @Nullable Change change,
            Policy policy) {
        Group group = partition.groups().stream()
                .filter(one ->
                        one.identified() == identified && one.relationships().contains(relationship))
                .findFirst()
                .orElse(null);
        Place place = identified ? (group == null ? Place.NOWHERE : Place.ALONE) : Place.of(relationship, partition);
        Chance chance = group == null
                ? Chance.UNLIKELY
                : identified ? Chance.LIKELY : Chance.of(group.raters(), policy.minimum());
        return new Prospect(relationship, asked, place, group, chance, change);
    }
}
