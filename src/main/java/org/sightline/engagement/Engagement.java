package org.sightline.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One executive and one coach at work on a goal, with or without a survey.
 *
 * @param account the executive's login
 * @param language in which mails to the executive are written
 * @param timeZone in which sessions are planned
 * @param minutes of the executive's time, agreed at the start
 * @param endedOn null as long as it lasts
 */
public record Engagement(
        UUID id,
        UUID organisationId,
        String organisation,
        UUID personId,
        String name,
        UUID account,
        String email,
        Locale language,
        UUID coachId,
        String coach,
        ZoneId timeZone,
        int minutes,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        int version) {
    /** What is agreed if nobody says otherwise: four hours in a cycle. */
    static final int USUAL_MINUTES = 240;

    static final int FEWEST_MINUTES = 30;
    static final int MOST_MINUTES = 6000;

    public boolean open() {
        return endedOn == null;
    }

    /** The day of a moment where the two meet. */
    public LocalDate day(Instant instant) {
        return instant.atZone(timeZone).toLocalDate();
    }

    public String page() {
        return "/engagements/" + id;
    }

    public String ownPage() {
        return "/my/coaching/" + id;
    }
}
