package org.sightline.anonymity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Imagined answers: in which relationships raters are asked, and how many of them answer. It asks {@link Partition} what
 * would be shown, so that a forecast follows the very rules of the report.
 */
final class Roster {
    private final Map<Relationship, Integer> answering = new EnumMap<>(Relationship.class);
    private final Set<Relationship> asked = EnumSet.noneOf(Relationship.class);
    private int identified;

    /** Nobody answers yet; a relationship that nobody is asked in is left out. */
    Roster(Map<Relationship, Integer> asked) {
        asked.forEach((relationship, count) -> {
            if (relationship == Relationship.SELF || count < 0) {
                throw new IllegalArgumentException("cannot be asked: " + count + " of " + relationship);
            }
            if (count > 0) {
                this.asked.add(relationship);
            }
        });
    }

    Roster answering(Relationship relationship, int raters) {
        answering.put(relationship, raters);
        return this;
    }

    /** So many current supervisors answer and agree to be shown, beside those counted as answering. */
    Roster identified(int supervisors) {
        identified = supervisors;
        return this;
    }

    Partition partition(Policy policy) {
        List<Partition.Member> members = new ArrayList<>();
        answering.forEach((relationship, count) ->
                members.addAll(Collections.nCopies(count, new Partition.Member(relationship, false))));
        members.addAll(Collections.nCopies(identified, new Partition.Member(Relationship.CURRENT_SUPERVISOR, true)));
        return Partition.of(members, asked, policy);
    }
}
