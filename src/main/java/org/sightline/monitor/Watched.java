package org.sightline.monitor;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;

/**
 * One executive of a running campaign.
 *
 * @param coach empty if there is none
 * @param groups one for each relationship in which somebody is invited
 */
record Watched(UUID id, String name, @Nullable UUID coachId, String coach, List<Group> groups, Prospect prospect) {
    Watched {
        groups = List.copyOf(groups);
    }

    /** Those who are invited in one relationship. */
    record Group(Relationship relationship, int invited, Light light) {}

    /** Whether there may be no report, or less in it than there could be. */
    boolean atRisk() {
        return prospect.standing() != Prospect.Standing.CERTAIN && prospect.standing() != Prospect.Standing.UNKNOWN
                || groups.stream().anyMatch(group -> group.light() == Light.NOT_YET);
    }

    long reached() {
        return groups.stream().filter(group -> group.light() == Light.REACHED).count();
    }
}
