package org.sightline.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** Deletes all rows of an engagement, and leaves a trace of that. */
@ApplicationScoped
class EraseEngagement {
    private final Engagements engagements;
    private final AuditTrail trail;

    EraseEngagement(Engagements engagements, AuditTrail trail) {
        this.engagements = engagements;
        this.trail = trail;
    }

    @Transactional
    void erase(Engagement engagement, UUID by) {
        engagements.erase(engagement.id());
        trail.record(by, engagement.organisationId(), Act.ENGAGEMENT_ERASED, engagement.id(), "");
    }
}
