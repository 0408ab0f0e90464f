package org.sightline.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Questionnaire;

/** Publishes canonical snapshots; web page, PDF and exports are renderings of them. */
@ApplicationScoped
class SnapshotPublishing implements Publishing {
    @Override
    public Publisher of(Questionnaire questionnaire, Policy policy) {
        return new FeedbackScoring(questionnaire, policy).publisher();
    }
}
