package org.sightline.nomination;

import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executive;
import org.sightline.organisation.Person;

/**
 * An executive who names raters, with everything that a page about it begins with.
 *
 * @param approves who approves, besides the administrators
 * @param approver their name; of two, both
 */
record Nominee(
        Executive executive,
        Campaign campaign,
        Person person,
        String organisation,
        Approver approves,
        String approver) {
    public UUID id() {
        return executive.id();
    }

    public String name() {
        return person.name();
    }
}
