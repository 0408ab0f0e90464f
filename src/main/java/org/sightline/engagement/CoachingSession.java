package org.sightline.engagement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One conversation of an engagement.
 *
 * @param preparation what both bring along
 * @param record what both have seen as its outcome, empty before it was held
 * @param sequence how often its calendar entry was changed
 */
record CoachingSession(
        UUID id,
        UUID engagement,
        Instant startsAt,
        int minutes,
        State state,
        String place,
        String preparation,
        String record,
        int sequence,
        int version) {
    static final int SHORTEST = 15;
    static final int LONGEST = 480;

    /** What became of it. */
    enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    public boolean planned() {
        return state == State.PLANNED;
    }

    public boolean held() {
        return state == State.HELD;
    }

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** What was agreed about when and where; the calendar entry changes with any of it. */
    record Appointment(LocalDate day, LocalTime time, int minutes, String place) {
        Instant startsAt(ZoneId zone) {
            return LocalDateTime.of(day, time).atZone(zone).toInstant();
        }
    }

    Appointment appointment(ZoneId zone) {
        LocalDateTime there = LocalDateTime.ofInstant(startsAt, zone);
        return new Appointment(there.toLocalDate(), there.toLocalTime(), minutes, place);
    }
}
