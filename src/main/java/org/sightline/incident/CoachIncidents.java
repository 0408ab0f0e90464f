package org.sightline.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.sightline.engagement.Engagement;

/** What a coach's page of incidents is about, or "not found". */
@ApplicationScoped
class CoachIncidents {
    private final Incidents incidents;

    CoachIncidents(Incidents incidents) {
        this.incidents = incidents;
    }

    Incident incident(Engagement engagement, UUID id) {
        return incidents.of(engagement.id(), id).orElseThrow(NotFoundException::new);
    }

    /** One that the executive does not read yet: what they read does not change under their eyes. */
    Incident open(Engagement engagement, UUID id) {
        Incident incident = incident(engagement, id);
        if (incident.sharedOn() != null) {
            throw new NotFoundException();
        }
        return incident;
    }

    /** What the executive wrote is theirs to change and to delete. */
    Incident written(Engagement engagement, UUID id) {
        Incident incident = open(engagement, id);
        if (incident.own()) {
            throw new NotFoundException();
        }
        return incident;
    }
}
