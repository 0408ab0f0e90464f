package org.sightline.anonymity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which raters are shown together (method.md B5 step 3). It sees relationships, consent and counts, never an answer, and
 * is deterministic: the same raters in any order give the same groups.
 *
 * <ul>
 *   <li>No anonymous group has fewer raters than the policy's minimum; no eligible rater is left out.
 *   <li>A current supervisor who consented is a group of its own, outside all anonymous groups; one who did not goes to
 *       the pool, so that current and past supervisors never form a group of their own while a current one is shown.
 *   <li>Fewer anonymous raters than the minimum: no group at all, not even an identified one; nothing may be shown.
 * </ul>
 */
public final class Partition {
    /** The group that the pool becomes when it is large enough. */
    public static final String POOL = "other_raters";

    /** Current and past direct reports together. */
    public static final String DIRECT_REPORTS = "direct_reports";

    private final List<Group> groups;
    private final List<String> memberships;

    private Partition(List<Group> groups, List<String> memberships) {
        this.groups = List.copyOf(groups);
        this.memberships = List.copyOf(memberships);
    }

    /**
     * An eligible rater, without answers.
     *
     * @param identified true only for a current supervisor who agreed in writing to be shown
     */
    public record Member(Relationship relationship, boolean identified) {
        public Member {
            if (relationship == Relationship.SELF) {
                throw new IllegalArgumentException("the executive is not a rater");
            }
            if (identified && relationship != Relationship.CURRENT_SUPERVISOR) {
                throw new IllegalArgumentException("only a current supervisor can be identified, not " + relationship);
            }
        }
    }

    /** The partition when nothing is known of who was asked: a relationship is present if one of its raters is. */
    public static Partition of(List<Member> eligible, Policy policy) {
        return of(eligible, EnumSet.noneOf(Relationship.class), policy);
    }

    /**
     * The partition.
     *
     * @param eligible raters who answered at least half of all rated items
     * @param asked relationships of everyone who was asked. With them the names of the groups do not tell whether the only
     *     past supervisor answered: a relationship without an eligible rater is named where its raters would have been
     *     counted (method.md B8 T7)
     */
    public static Partition of(List<Member> eligible, Set<Relationship> asked, Policy policy) {
        Blocks blocks = new Blocks(eligible, asked, policy.minimum());
        if (!blocks.form()) {
            return new Partition(List.of(), List.of());
        }
        List<Group> groups = new ArrayList<>(blocks.groups());
        List<String> memberships = new ArrayList<>();
        long identified = eligible.stream().filter(Member::identified).count();
        int next = 1;
        for (Member member : eligible) {
            if (member.identified()) {
                String id = Relationship.CURRENT_SUPERVISOR.id() + (identified == 1 ? "" : "_" + next++);
                groups.add(new Group(id, List.of(Relationship.CURRENT_SUPERVISOR), 1, true));
                memberships.add(id);
            } else {
                memberships.add(blocks.idOf(member.relationship()));
            }
        }
        groups.sort(Group.SHOWN_ORDER);
        return new Partition(groups, memberships);
    }

    /** The groups in the order in which they are shown: that of {@link Relationship}, the pool last. */
    public List<Group> groups() {
        return groups;
    }

    /** The group id of each eligible rater, in the order given; empty if nothing may be shown. */
    public List<String> memberships() {
        return memberships;
    }

    /** Whether anything may be shown. */
    public boolean reportable() {
        return !groups.isEmpty();
    }
}
