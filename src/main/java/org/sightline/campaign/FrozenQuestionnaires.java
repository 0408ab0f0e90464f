package org.sightline.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What each started campaign asks. */
@ApplicationScoped
public class FrozenQuestionnaires implements PanacheRepositoryBase<FrozenQuestionnaire, UUID> {
    /** Of a campaign that has started. */
    public FrozenQuestionnaire of(UUID campaignId) {
        return findByIdOptional(campaignId)
                .orElseThrow(() -> new IllegalArgumentException("campaign " + campaignId + " has not started"));
    }
}
