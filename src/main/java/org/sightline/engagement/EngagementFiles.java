package org.sightline.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything about an engagement as one of the two sees it. */
@ApplicationScoped
class EngagementFiles {
    /**
     * One line of the coach's list.
     *
     * @param next when the session to come begins, null if none is planned
     * @param overdue commitments whose day has passed
     */
    record Row(Engagement engagement, @Nullable Instant next, int held, int overdue) {}

    /**
     * @param executive whether the executive reads it, else the coach
     * @param coming sessions planned, in the order of time
     * @param past sessions held and cancelled, the latest first
     * @param coach what the coach says of themselves
     * @param way how far it is, and where its pages are
     */
    record View(
            Engagement engagement,
            boolean executive,
            String goal,
            List<CoachingSession> coming,
            List<CoachingSession> past,
            List<Commitments.Commitment> commitments,
            List<EngagementNotes.Note> notes,
            Ledger.Balance time,
            Optional<CoachProfiles.Coach> coach,
            Checklist way,
            LocalDate today) {
        /** All sessions, in the order of time. */
        List<CoachingSession> all() {
            return Stream.concat(past.reversed().stream(), coming.stream())
                    .sorted(Comparator.comparing(CoachingSession::startsAt))
                    .toList();
        }
    }

    private final Engagements engagements;
    private final CoachingSessions sessions;
    private final Commitments commitments;
    private final EngagementNotes notes;
    private final Ledger ledger;
    private final CoachProfiles profiles;
    private final Checklists checklists;
    private final Clock clock;

    EngagementFiles(
            Engagements engagements,
            CoachingSessions sessions,
            Commitments commitments,
            EngagementNotes notes,
            Ledger ledger,
            CoachProfiles profiles,
            Checklists checklists,
            Clock clock) {
        this.engagements = engagements;
        this.sessions = sessions;
        this.commitments = commitments;
        this.notes = notes;
        this.ledger = ledger;
        this.profiles = profiles;
        this.checklists = checklists;
        this.clock = clock;
    }

    List<Row> rows(UUID coach) {
        return engagements.coachedBy(coach).stream().map(this::row).toList();
    }

    private Row row(Engagement engagement) {
        CoachingSessions.Course course = sessions.course(engagement.id());
        return new Row(
                engagement,
                course.next(),
                course.held(),
                commitments.overdue(engagement.id(), engagement.day(clock.instant())));
    }

    View of(Engagement engagement, UUID reader) {
        boolean executive = engagement.account().equals(reader);
        List<CoachingSession> all = sessions.of(engagement.id());
        return new View(
                engagement,
                executive,
                engagements.goal(engagement.id()),
                all.stream().filter(CoachingSession::planned).toList(),
                all.stream().filter(session -> !session.planned()).toList().reversed(),
                commitments.of(engagement.id()),
                notes.of(engagement.id(), reader),
                ledger.of(engagement, all),
                profiles.of(engagement.organisationId(), engagement.coachId()),
                checklists.of(engagement, executive),
                engagement.day(clock.instant()));
    }
}
