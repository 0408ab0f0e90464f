package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.organisation.People;
import org.sightline.sheet.Place;

/** Where files of executives and raters are handed in: one place for each campaign. */
@ApplicationScoped
class RosterPlaces {
    private final RosterImport roster;
    private final People people;

    RosterPlaces(RosterImport roster, People people) {
        this.roster = roster;
        this.people = people;
    }

    Place of(Campaign campaign, UUID account) {
        String page = "/campaigns/" + campaign.id();
        return new Place(
                campaign.organisationId(),
                campaign.id(),
                account,
                page + "/import",
                page,
                campaign.name(),
                new RosterIntake(campaign, roster, people));
    }
}
