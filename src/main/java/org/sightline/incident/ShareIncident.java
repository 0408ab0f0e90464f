package org.sightline.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.engagement.Engagement;
import org.sightline.interview.Interviewees;
import org.sightline.interview.Names;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;

/** Gives the executive an incident that is worthy, known from independent sources and worded so that nobody is recognised. */
@ApplicationScoped
class ShareIncident {
    private final Incidents incidents;
    private final Interviewees interviewees;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    ShareIncident(Incidents incidents, Interviewees interviewees, People people, AuditTrail trail, Clock clock) {
        this.incidents = incidents;
        this.interviewees = interviewees;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** By what the people of a wording could be recognised; the executive and the coach may be named in it. */
    List<WordingCheck.Hit> hits(Engagement engagement, String wording) {
        if (wording.isEmpty()) {
            return List.of();
        }
        Set<UUID> named = Set.of(engagement.personId());
        List<Person> others = people.of(engagement.organisationId()).stream()
                .filter(person -> !named.contains(person.id()))
                .filter(person -> !person.email().equals(engagement.email()))
                .toList();
        Names everybody = new Names(
                others.stream().map(Person::name).collect(Collectors.toList()),
                others.stream().map(person -> person.email()).toList());
        return new WordingCheck(interviewees.names(engagement.id()), everybody).in(wording);
    }

    /** Those for which no reason to keep them is given, or none can be. */
    List<WordingCheck.Hit> unmended(Engagement engagement, Incident incident) {
        return hits(engagement, incident.wording()).stream()
                .filter(hit -> !hit.kind().keepable() || !incident.kept().containsKey(WordingCheck.key(hit)))
                .toList();
    }

    boolean printable(Engagement engagement, Incident incident) {
        return incident.sharedOn() != null
                || incident.worth().whole()
                        && incident.covered()
                        && !incident.wording().isEmpty()
                        && unmended(engagement, incident).isEmpty();
    }

    /** @return false if it is not printable; then nothing is shared */
    @Transactional
    boolean share(Engagement engagement, Incident incident, UUID by) {
        if (!printable(engagement, incident)) {
            return false;
        }
        incidents.share(incident.id(), engagement.day(clock.instant()));
        trail.record(by, engagement.organisationId(), Act.INCIDENT_SHARED, engagement.id(), "");
        return true;
    }

    @Transactional
    void takeBack(Engagement engagement, Incident incident, UUID by) {
        incidents.share(incident.id(), null);
        trail.record(by, engagement.organisationId(), Act.INCIDENT_WITHDRAWN, engagement.id(), "");
    }
}
