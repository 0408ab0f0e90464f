package org.sightline.nomination;

import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executive;
import org.sightline.organisation.Person;

/** An executive who names raters, with everything that a page about it begins with. */
record Nominee(Executive executive, Campaign campaign, Person person, String organisation, String coach) {
    public UUID id() {
        return executive.id();
    }

    public String name() {
        return person.name();
    }
}
