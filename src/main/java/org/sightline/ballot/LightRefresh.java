package org.sightline.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.sightline.anonymity.Relationship;
import org.sightline.ballot.Lights.Light;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;

/** Works out which groups have reached the minimum: once a day, in the morning, by whichever node comes first. */
@ApplicationScoped
class LightRefresh {
    private final Lights lights;
    private final Nominations nominations;
    private final FrozenQuestionnaires frozen;

    LightRefresh(Lights lights, Nominations nominations, FrozenQuestionnaires frozen) {
        this.lights = lights;
        this.nominations = nominations;
        this.frozen = frozen;
    }

    /** Does nothing before the morning and on the rest of a day that has had its refresh. */
    @Transactional
    public void refresh(Campaign campaign, Instant now) {
        if (lights.due(campaign.id(), now.atZone(campaign.timeZone()))) {
            lights.refresh(campaign.id(), campaign.minimum(), frozen.questionnaire(campaign.id()), asked(campaign));
        }
    }

    private Set<Light> asked(Campaign campaign) {
        Set<Light> asked = new HashSet<>();
        for (Nomination nomination : nominations.ofCampaign(campaign.id())) {
            if (nomination.relationship() != Relationship.SELF) {
                asked.add(new Light(nomination.executiveId(), nomination.relationship()));
            }
        }
        return asked;
    }
}
