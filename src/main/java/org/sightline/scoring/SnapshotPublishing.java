package org.sightline.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.sightline.anonymity.Policy;
import org.sightline.norm.Edition;
import org.sightline.norm.FrozenNorms;
import org.sightline.questionnaire.Questionnaire;

/** Publishes canonical snapshots; web page, PDF and exports are renderings of them. */
@ApplicationScoped
class SnapshotPublishing implements Publishing {
    private final FrozenNorms norms;

    SnapshotPublishing(FrozenNorms norms) {
        this.norms = norms;
    }

    /** With the norm that is in force now. */
    @Override
    public Publisher of(Questionnaire questionnaire, Policy policy) {
        return new FeedbackScoring(
                        questionnaire,
                        policy,
                        norms.current(Edition.of(questionnaire)).orElse(null))
                .publisher();
    }
}
