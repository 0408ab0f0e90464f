package org.sightline.engagement;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.organisation.PersonEntry;

/** Begins, hands over and ends engagements, each with its trace. */
@ApplicationScoped
class OpenEngagement {
    private final Engagements engagements;
    private final CoachingSessions sessions;
    private final People people;
    private final Accounts accounts;
    private final EngagementMails mails;
    private final SessionMails sessionMails;
    private final List<EngagementRoom> rooms;
    private final AuditTrail trail;
    private final Clock clock;

    OpenEngagement(
            Engagements engagements,
            CoachingSessions sessions,
            People people,
            Accounts accounts,
            EngagementMails mails,
            SessionMails sessionMails,
            @All List<EngagementRoom> rooms,
            AuditTrail trail,
            Clock clock) {
        this.engagements = engagements;
        this.sessions = sessions;
        this.people = people;
        this.accounts = accounts;
        this.mails = mails;
        this.sessionMails = sessionMails;
        this.rooms = rooms;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The person may be known to the organisation by this address, or is from now on; their login too.
     *
     * @param entry without faults
     * @return empty if the person has an engagement that lasts
     */
    @Transactional
    Optional<UUID> open(UUID organisation, PersonEntry entry, UUID coach, ZoneId zone, int minutes, String goal) {
        EmailAddress address = entry.soundAddress();
        Person person = people.withAddress(organisation, address).orElseGet(() -> {
            Person made = new Person(UUID.randomUUID(), organisation, entry.name(), address, entry.language());
            people.persist(made);
            return made;
        });
        people.flush();
        if (engagements.lasts(person.id())) {
            return Optional.empty();
        }
        Account account = accounts.of(address, person.name());
        UUID id = engagements.open(
                organisation,
                person.id(),
                account.id(),
                coach,
                zone,
                minutes,
                goal,
                clock.instant().atZone(zone).toLocalDate());
        trail.record(coach, organisation, Act.ENGAGEMENT_OPENED, id, "");
        mails.begun(engagements.any(id).orElseThrow());
        return Optional.of(id);
    }

    /** The new coach reads the goal, the sessions and what was shared; the private notes stay with whoever wrote them. */
    @Transactional
    void handOver(Engagement engagement, UUID coach, UUID by) {
        if (!engagements.handOver(engagement.id(), coach)) {
            return;
        }
        rooms.forEach(room -> room.left(engagement));
        sessions.renew(engagement.id());
        Engagement now = engagements.any(engagement.id()).orElseThrow();
        for (CoachingSession session : sessions.of(engagement.id())) {
            if (session.planned()) {
                sessionMails.handedOver(now, session.id(), engagement.coachId());
                sessionMails.planned(now, session.id());
            }
        }
        mails.handedOver(now);
        trail.record(by, engagement.organisationId(), Act.ENGAGEMENT_HANDED_OVER, engagement.id(), "");
    }

    /** What is still planned is cancelled. */
    @Transactional
    void end(Engagement engagement, UUID by) {
        if (!engagements.end(engagement.id(), engagement.day(clock.instant()))) {
            return;
        }
        rooms.forEach(room -> room.left(engagement));
        for (CoachingSession session : sessions.of(engagement.id())) {
            if (session.planned() && sessions.cancel(session.id())) {
                sessionMails.cancelled(engagement, session.id());
            }
        }
        trail.record(by, engagement.organisationId(), Act.ENGAGEMENT_ENDED, engagement.id(), "");
    }
}
