package org.sightline.engagement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** A session as somebody typed it: when, how long, where, and what to prepare. */
public record SessionForm(
        @RestForm String day,
        @RestForm String time,
        @RestForm String minutes,
        @RestForm String place,
        @RestForm String preparation,
        @RestForm @Nullable Integer version) {
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_PREPARATION = 2000;
    private static final String USUAL_MINUTES = "60";

    public SessionForm(
            @Nullable String day,
            @Nullable String time,
            @Nullable String minutes,
            @Nullable String place,
            @Nullable String preparation,
            @Nullable Integer version) {
        this.day = Objects.requireNonNullElse(day, "").strip();
        this.time = Objects.requireNonNullElse(time, "").strip();
        this.minutes = Objects.requireNonNullElse(minutes, "").strip();
        this.place = Typed.line(Objects.requireNonNullElse(place, ""));
        this.preparation = Typed.plain(Objects.requireNonNullElse(preparation, ""));
        this.version = Objects.requireNonNullElse(version, 0);
    }

    static SessionForm blank() {
        return new SessionForm("", "", USUAL_MINUTES, "", "", 0);
    }

    static SessionForm of(CoachingSession session, ZoneId zone) {
        CoachingSession.Appointment agreed = session.appointment(zone);
        return new SessionForm(
                agreed.day().toString(),
                agreed.time().toString(),
                Integer.toString(agreed.minutes()),
                agreed.place(),
                session.preparation(),
                session.version());
    }

    SessionForm over(int newer) {
        return new SessionForm(day, time, minutes, place, preparation, newer);
    }

    /** Of a form without faults. */
    CoachingSession.Appointment appointment() {
        return new CoachingSession.Appointment(
                Typed.day(day).orElseThrow(), clock(time).orElseThrow(), Integer.parseInt(minutes), place);
    }

    /** @param today the first day that a session can be planned for; one that was held is noted afterwards, so days before count too */
    Faults faults(LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        Optional<LocalDate> chosen = Typed.day(day);
        if (chosen.isEmpty()) {
            faults.add(Faults.Fault.of("day", "engagement.fault.day"));
        } else if (chosen.get().isBefore(today.minusYears(1)) || chosen.get().isAfter(today.plusYears(2))) {
            faults.add(Faults.Fault.of("day", "engagement.fault.day.far"));
        }
        if (clock(time).isEmpty()) {
            faults.add(Faults.Fault.of("time", "engagement.fault.time"));
        }
        if (Limits.number(minutes, CoachingSession.SHORTEST, CoachingSession.LONGEST)
                .isEmpty()) {
            faults.add(Faults.Fault.of(
                    "minutes", "engagement.fault.minutes", CoachingSession.SHORTEST, CoachingSession.LONGEST));
        }
        Limits.tooLong("place", place, LONGEST_PLACE).ifPresent(faults::add);
        Limits.tooLong("preparation", preparation, LONGEST_PREPARATION).ifPresent(faults::add);
        return new Faults(faults);
    }

    private static Optional<LocalTime> clock(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
