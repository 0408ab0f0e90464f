package org.sightline.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.sightline.TestClock;

/** Engagements with something of everything in them. */
@ApplicationScoped
public class EngagementScenario {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZONE);

    private final Engagements engagements;
    private final CoachingSessions sessions;
    private final EngagementNotes notes;
    private final Commitments commitments;
    private final Ledger ledger;

    EngagementScenario(
            Engagements engagements,
            CoachingSessions sessions,
            EngagementNotes notes,
            Commitments commitments,
            Ledger ledger) {
        this.engagements = engagements;
        this.sessions = sessions;
        this.notes = notes;
        this.commitments = commitments;
        this.ledger = ledger;
    }

    /** A session that was held. */
    @Transactional
    public void held(UUID engagement, LocalDate day) {
        UUID session = sessions.plan(
                engagement, ZONE, new CoachingSession.Appointment(day, LocalTime.of(10, 0), 60, "Room 4"), "");
        sessions.hold(sessions.of(engagement, session).orElseThrow(), "");
    }

    /** Ids by kind; every text holds the word. */
    @Transactional
    public Map<String, String> of(UUID organisation, UUID person, UUID account, UUID coach, String word) {
        UUID id = engagements.open(
                organisation, person, account, coach, ZONE, Engagement.USUAL_MINUTES, "Delegate, says " + word, TODAY);
        UUID session = sessions.plan(
                id,
                ZONE,
                new CoachingSession.Appointment(TODAY.plusDays(3), LocalTime.of(14, 30), 60, "Room " + word),
                "Bring " + word);
        notes.write(id, coach, false, "Privately " + word, TODAY);
        commitments.make(id, Commitments.By.EXECUTIVE, "Ask " + word, TODAY.plusDays(7));
        ledger.note(id, Ledger.Activity.READING, 20, TODAY);
        return Map.of(
                "engagement", id.toString(),
                "meeting", session.toString(),
                "note", notes.of(id, coach).getFirst().id().toString(),
                "commitment", commitments.of(id).getFirst().id().toString(),
                "spent",
                        ledger.of(engagements.any(id).orElseThrow(), sessions.of(id))
                                .entries()
                                .getFirst()
                                .id()
                                .toString());
    }
}
