package org.sightline.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;

/** Lets a survey start about an executive who has not confirmed the briefing, for a reason that is shown, and on record. */
@ApplicationScoped
class WaiveBriefing {
    private final Briefings briefings;
    private final AuditTrail trail;
    private final Clock clock;

    WaiveBriefing(Briefings briefings, AuditTrail trail, Clock clock) {
        this.briefings = briefings;
        this.trail = trail;
        this.clock = clock;
    }

    /** Does it if nothing stands against the reason; a second one changes nothing. */
    Faults waive(Engagement engagement, UUID by, String reason) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (reason.codePointCount(0, reason.length()) < Briefings.Waiver.SHORTEST) {
            faults.add(Faults.Fault.of("reason", "briefing.fault.reason", Briefings.Waiver.SHORTEST));
        }
        Limits.tooLong("reason", reason, Briefings.Waiver.LONGEST).ifPresent(faults::add);
        if (faults.isEmpty() && briefings.waive(engagement.id(), by, reason, engagement.day(clock.instant()))) {
            trail.record(by, engagement.organisationId(), Act.BRIEFING_WAIVED, engagement.id(), "");
        }
        return new Faults(faults);
    }
}
