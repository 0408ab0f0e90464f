package org.sightline.interview;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** A time for a conversation as the coach typed it, in the engagement's zone. */
public record SlotForm(
        @RestForm String day,
        @RestForm String time,
        @RestForm String minutes,
        @RestForm String place) {
    public SlotForm(@Nullable String day, @Nullable String time, @Nullable String minutes, @Nullable String place) {
        this.day = Objects.requireNonNullElse(day, "").strip();
        this.time = Objects.requireNonNullElse(time, "").strip();
        this.minutes = Objects.requireNonNullElse(minutes, "").strip();
        this.place = Typed.line(Objects.requireNonNullElse(place, ""));
    }

    static SlotForm blank() {
        return new SlotForm("", "", Integer.toString(Slot.USUAL), "");
    }

    static SlotForm of(Slot slot, ZoneId zone) {
        var begins = slot.startsAt().atZone(zone);
        return new SlotForm(
                begins.toLocalDate().toString(),
                begins.toLocalTime().toString(),
                Integer.toString(slot.minutes()),
                slot.place());
    }

    /** Of a form without faults. */
    Instant startsAt(ZoneId zone) {
        return Typed.day(day)
                .orElseThrow()
                .atTime(clock(time).orElseThrow())
                .atZone(zone)
                .toInstant();
    }

    int length() {
        return Integer.parseInt(minutes);
    }

    Faults faults(ZoneId zone, Instant now) {
        List<Faults.Fault> faults = new ArrayList<>();
        boolean timed = clock(time).isPresent();
        if (Typed.day(day).isEmpty()) {
            faults.add(Faults.Fault.of("day", "engagement.fault.day"));
        } else if (timed && !startsAt(zone).isAfter(now)) {
            faults.add(Faults.Fault.of("day", "interview.fault.past"));
        }
        if (!timed) {
            faults.add(Faults.Fault.of("time", "engagement.fault.time"));
        }
        if (Limits.number(minutes, Slot.SHORTEST, Slot.LONGEST).isEmpty()) {
            faults.add(Faults.Fault.of("minutes", "engagement.fault.minutes", Slot.SHORTEST, Slot.LONGEST));
        }
        if (place.isEmpty()) {
            faults.add(Faults.Fault.of("place", "interview.fault.place"));
        }
        Limits.tooLong("place", place, Slot.LONGEST_PLACE).ifPresent(faults::add);
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
