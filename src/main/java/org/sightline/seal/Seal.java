package org.sightline.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.organisation.People;
import org.sightline.rater.Nominations;

/**
 * The irreversible step of a closed campaign, in one transaction. A process killed before the commit leaves the campaign
 * closed and its ballots whole; the next run begins again. The key dies later, in {@link KeyEnd}.
 */
@ApplicationScoped
class Seal {
    private final Campaigns campaigns;
    private final Executives executives;
    private final People people;
    private final FrozenQuestionnaires questionnaires;
    private final Nominations nominations;
    private final Unlinking unlinking;
    private final Clock clock;

    Seal(
            Campaigns campaigns,
            Executives executives,
            People people,
            FrozenQuestionnaires questionnaires,
            Nominations nominations,
            Unlinking unlinking,
            Clock clock) {
        this.campaigns = campaigns;
        this.executives = executives;
        this.people = people;
        this.questionnaires = questionnaires;
        this.nominations = nominations;
        this.unlinking = unlinking;
        this.clock = clock;
    }

    @Transactional
    void seal(UUID campaignId) {
        campaigns.holdBackSaves(campaignId);
        Campaign campaign = campaigns.locked(campaignId);
        if (campaign.state() != Campaign.State.CLOSED) {
            return;
        }
        unlinking.unlink(closed(campaign));
        campaign.seal();
    }

    private ClosedCampaign closed(Campaign campaign) {
        return new ClosedCampaign(
                campaign.id(),
                campaign.today(clock.instant()),
                campaign.policy(),
                questionnaires.questionnaire(campaign.id()),
                names(campaign.id()),
                nominations.ofCampaign(campaign.id()).stream()
                        .map(asked -> new ClosedCampaign.Asked(asked.executiveId(), asked.relationship()))
                        .toList());
    }

    private Map<UUID, String> names(UUID campaignId) {
        Map<UUID, String> names = new HashMap<>();
        // whoever is erased gets no key any more, and nothing is left to seal about them
        for (Executive executive : executives.notErased(campaignId)) {
            names.put(executive.id(), people.findById(executive.personId()).name());
        }
        return names;
    }
}
