package org.sightline.rater;

import org.sightline.organisation.PersonEntry;

/** One row of a roster file: an executive, and mostly a rater of that executive. */
record RosterRow(
        int line,
        PersonEntry executive,
        PersonEntry rater,
        RelationshipEntry relationship,
        String language,
        String coachEmail) {
    /** A row that only names an executive. */
    boolean withoutRater() {
        return rater.empty() && relationship.relationship().isEmpty();
    }
}
