package org.sightline.anonymity;

import java.util.Set;

/**
 * Where the answers of one relationship stand in a partition (method.md B5 step 3), from the least to the most that a
 * reader can tell about that relationship.
 */
public enum Place {
    /** Nowhere: there is no group, hence no report. */
    NOWHERE,
    /** Added to the smallest group, whose name is another's. */
    ADDED,
    /** Among the other raters. */
    POOLED,
    /** Current and past direct reports together. */
    REPORTS,
    /** A group of its own name, to which a few others were added. */
    LEADING,
    /** A group of its own. */
    ALONE;

    /** @param relationship one that was asked, and not that of an identified supervisor */
    static Place of(Relationship relationship, Partition partition) {
        return partition.groups().stream()
                .filter(group -> !group.identified() && group.relationships().contains(relationship))
                .findFirst()
                .map(group -> within(relationship, group))
                .orElse(NOWHERE);
    }

    private static Place within(Relationship relationship, Group group) {
        if (group.leading().equals(relationship.id())) {
            return Set.copyOf(group.relationships()).equals(Set.of(relationship)) ? ALONE : LEADING;
        }
        return switch (group.leading()) {
            case Partition.POOL -> POOLED;
            case Partition.DIRECT_REPORTS ->
                relationship == Relationship.CURRENT_DIRECT_REPORT || relationship == Relationship.PAST_DIRECT_REPORT
                        ? REPORTS
                        : ADDED;
            default -> ADDED;
        };
    }

    /** Whether this tells at least as much of a relationship as the other does. */
    boolean noLessThan(Place other) {
        return rank() >= other.rank();
    }

    /** Being pooled and being added to a group are alike: in both the relationship is one among several. */
    int rank() {
        return switch (this) {
            case NOWHERE -> 0;
            case ADDED, POOLED -> 1;
            case REPORTS -> 2;
            case LEADING -> 3;
            case ALONE -> 4;
        };
    }
}
