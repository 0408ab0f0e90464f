package org.sightline.nomination;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Quota;
import org.sightline.rater.GroupSize;

/**
 * Everybody who is named for an executive.
 *
 * @param groups one for each relationship
 * @param refused whoever is not asked after all
 */
record RaterList(List<Group> groups, List<RaterRow> refused) {
    /**
     * The people of one relationship.
     *
     * @param light whether enough have answered: reached, not-yet, unknown, or empty while nobody is invited
     */
    record Group(Relationship relationship, Quota quota, int shownFrom, String light, List<RaterRow> rows) {
        Group {
            rows = List.copyOf(rows);
        }

        public String id() {
            return relationship.id();
        }

        public int named() {
            return rows.size();
        }

        public int minimum() {
            return quota.minimum();
        }

        public int recommended() {
            return quota.recommended();
        }

        public int missing() {
            return Math.max(0, quota.minimum() - named());
        }

        /** Whether there are too few for a group of their own whoever answers. */
        public boolean thin() {
            return named() > 0 && GroupSize.of(relationship, named(), shownFrom) == GroupSize.THIN;
        }

        /** Whether each of them chooses personally how to be shown. */
        public boolean choosing() {
            return relationship == Relationship.CURRENT_SUPERVISOR;
        }
    }

    RaterList {
        groups = List.copyOf(groups);
        refused = List.copyOf(refused);
    }

    /** How many are named in each relationship, approved or not. */
    Map<Relationship, Integer> named() {
        Map<Relationship, Integer> named = new EnumMap<>(Relationship.class);
        groups.stream()
                .filter(group -> group.named() > 0)
                .forEach(group -> named.put(group.relationship(), group.named()));
        return named;
    }

    public int total() {
        return groups.stream().mapToInt(Group::named).sum();
    }

    public int noted() {
        return count(RaterRow.State.NOTED);
    }

    public int sent() {
        return count(RaterRow.State.SENT);
    }

    public int asked() {
        return count(RaterRow.State.ASKED);
    }

    /** Those that wait for whoever approves. */
    public List<RaterRow> waiting() {
        return rows().filter(RaterRow::waiting).toList();
    }

    /** Those whose invitation could not be delivered. */
    public List<RaterRow> undelivered() {
        return rows().filter(RaterRow::undelivered).toList();
    }

    private int count(RaterRow.State state) {
        return (int) rows().filter(row -> row.state() == state).count();
    }

    private Stream<RaterRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }
}
