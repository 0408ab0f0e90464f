package org.sightline.anonymity;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Raters who are shown together, the result of the partition (method.md B5).
 *
 * @param id a relationship's own id, {@code direct_reports}, {@code other_raters}, {@code <id>_and_others}, or for
 *     identified current supervisors {@code current_supervisor} (several: {@code current_supervisor_1}, ...)
 * @param relationships the relationships it unites, in the order of {@link Relationship}
 * @param raters eligible raters in it
 * @param identified true for a current supervisor who chose to be shown, by written consent
 */
public record Group(String id, List<Relationship> relationships, int raters, boolean identified) {
    /** How the id of a group ends that the pool has joined. */
    public static final String JOINED = "_and_others";

    private static final String NUMBERED = Relationship.CURRENT_SUPERVISOR.id() + "_";

    /**
     * The order in which groups are shown: that of {@link Relationship}, direct reports together where current ones would
     * stand, the pool last.
     */
    public static final Comparator<Group> SHOWN_ORDER =
            Comparator.comparingInt(Group::place).thenComparing(Group::id);

    public Group {
        relationships = List.copyOf(relationships);
    }

    /** Whether the pool has joined it. */
    public boolean joined() {
        return id.endsWith(JOINED);
    }

    /** Which of several identified current supervisors this is, from 1; empty for all other groups. */
    public OptionalInt number() {
        return identified && id.startsWith(NUMBERED)
                ? OptionalInt.of(Integer.parseInt(id.substring(NUMBERED.length())))
                : OptionalInt.empty();
    }

    /** The id without the pool that joined it and without a supervisor's number. */
    public String leading() {
        if (identified) {
            return Relationship.CURRENT_SUPERVISOR.id();
        }
        return joined() ? id.substring(0, id.length() - JOINED.length()) : id;
    }

    private int place() {
        return switch (leading()) {
            case Partition.DIRECT_REPORTS -> Relationship.CURRENT_DIRECT_REPORT.ordinal();
            case Partition.POOL -> Relationship.values().length;
            default -> Relationship.of(leading()).ordinal();
        };
    }
}
