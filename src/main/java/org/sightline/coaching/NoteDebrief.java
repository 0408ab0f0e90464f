package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sightline.audit.Act;

/** Notes that coach and executive talked about the report, and on which day; until the release that can be changed. */
@ApplicationScoped
class NoteDebrief {
    /** What became of the note. */
    enum Outcome {
        NOTED,
        WITHDRAWN,
        /** The day is still to come where the campaign lives. */
        TOO_LATE,
        /** On that day answers were still collected. */
        TOO_EARLY,
        RELEASED,
        ABSENT
    }

    private final ExecutiveFiles files;
    private final Progress progress;
    private final Debriefs debriefs;
    private final ReportLog log;
    private final Clock clock;

    NoteDebrief(ExecutiveFiles files, Progress progress, Debriefs debriefs, ReportLog log, Clock clock) {
        this.files = files;
        this.progress = progress;
        this.debriefs = debriefs;
        this.log = log;
        this.clock = clock;
    }

    /** The latest day that can be noted. */
    LocalDate today(ExecutiveFile file) {
        return file.day(clock.instant());
    }

    @Transactional
    Outcome note(UUID coach, UUID executive, LocalDate day) {
        ExecutiveFile file = files.lockedBy(coach, executive).orElse(null);
        if (file == null || progress.of(file).isEmpty()) {
            return Outcome.ABSENT;
        }
        if (file.released()) {
            return Outcome.RELEASED;
        }
        if (day.isAfter(today(file))) {
            return Outcome.TOO_LATE;
        }
        if (day.isBefore(file.closedOn())) {
            return Outcome.TOO_EARLY;
        }
        if (!day.equals(file.talkedOn())) {
            debriefs.note(executive, day, coach, clock.instant());
            log.record(coach, file, Act.DEBRIEF_HELD, day.toString());
        }
        return Outcome.NOTED;
    }

    @Transactional
    Outcome withdraw(UUID coach, UUID executive) {
        ExecutiveFile file = files.lockedBy(coach, executive).orElse(null);
        if (file == null) {
            return Outcome.ABSENT;
        }
        if (file.released()) {
            return Outcome.RELEASED;
        }
        if (file.talkedOn() != null) {
            debriefs.withdraw(executive);
            log.record(coach, file, Act.DEBRIEF_WITHDRAWN, "");
        }
        return Outcome.WITHDRAWN;
    }
}
