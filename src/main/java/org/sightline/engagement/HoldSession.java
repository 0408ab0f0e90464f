package org.sightline.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Plans, moves, cancels and notes sessions, and tells both calendars. */
@ApplicationScoped
class HoldSession {
    private final CoachingSessions sessions;
    private final SessionMails mails;
    private final Ledger ledger;

    HoldSession(CoachingSessions sessions, SessionMails mails, Ledger ledger) {
        this.sessions = sessions;
        this.mails = mails;
        this.ledger = ledger;
    }

    /** What has passed when it is entered goes into no calendar. */
    @Transactional
    UUID plan(Engagement engagement, CoachingSession.Appointment agreed, String preparation, LocalDate today) {
        UUID id = sessions.plan(engagement.id(), engagement.timeZone(), agreed, preparation);
        if (!agreed.day().isBefore(today)) {
            mails.planned(engagement, id);
        }
        return id;
    }

    /** @return false if somebody else changed it since, or it is not planned any more; then nothing is written */
    @Transactional
    boolean change(
            Engagement engagement, CoachingSession seen, CoachingSession.Appointment agreed, String preparation) {
        ZoneId zone = engagement.timeZone();
        boolean moved = !agreed.equals(seen.appointment(zone));
        if (!sessions.change(seen, zone, agreed, preparation, moved)) {
            return false;
        }
        if (moved) {
            mails.planned(engagement, seen.id());
        }
        return true;
    }

    @Transactional
    void cancel(Engagement engagement, CoachingSession session) {
        if (sessions.cancel(session.id())) {
            mails.cancelled(engagement, session.id());
        }
    }

    /** @return false if somebody else wrote since; then nothing is written */
    @Transactional
    boolean hold(Engagement engagement, CoachingSession seen, String record, int minutes) {
        if (!sessions.hold(seen, record)) {
            return false;
        }
        ledger.noteSession(seen, minutes, engagement.day(seen.startsAt()));
        return true;
    }
}
