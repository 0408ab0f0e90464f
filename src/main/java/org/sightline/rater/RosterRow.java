package org.sightline.rater;

import java.util.Optional;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.PersonEntry;

/**
 * One row of a roster file: an executive, and mostly a rater of that executive.
 *
 * @param executiveLanguage in which the executive reads; empty leaves it as it is
 * @param executiveZone where the executive works; empty leaves it as it is
 * @param language in which the rater reads; empty leaves it as it is
 * @param zone where the rater works; empty leaves it as it is
 * @param coachEmail whom the executive is entrusted to, as it was typed; empty says nothing about it
 * @param coachAddress the same as an address; empty if it is none
 */
record RosterRow(
        int line,
        PersonEntry executive,
        String executiveLanguage,
        String executiveZone,
        PersonEntry rater,
        RelationshipEntry relationship,
        String language,
        String zone,
        String coachEmail,
        Optional<EmailAddress> coachAddress) {
    /** A row that only names an executive. */
    boolean withoutRater() {
        return rater.empty() && relationship.relationship().isEmpty();
    }
}
