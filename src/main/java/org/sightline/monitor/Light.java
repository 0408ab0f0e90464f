package org.sightline.monitor;

import java.util.Locale;
import java.util.Optional;
import org.sightline.anonymity.Relationship;

/** What is said of one group of raters while answers come in; a function of the invitations and the day's light. */
enum Light {
    REACHED,
    NOT_YET,
    /** Fewer are invited than the minimum, so that no light is needed to know it. */
    FEW,
    /** Current supervisors, who choose how to be shown. */
    OWN,
    /** Nothing has been looked up yet. */
    UNKNOWN;

    /** @param lit empty before the first look; one that is missing is that of a relationship added since */
    static Light of(Relationship relationship, int invited, int minimum, Optional<Boolean> lit) {
        if (invited < minimum) {
            return relationship == Relationship.CURRENT_SUPERVISOR ? OWN : FEW;
        }
        return lit.map(reached -> reached ? REACHED : NOT_YET).orElse(UNKNOWN);
    }

    /** As the keys of words name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
