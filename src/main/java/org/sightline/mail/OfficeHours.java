package org.sightline.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** When a mail is welcome where its recipient works: on working days from eight to six. */
public final class OfficeHours {
    static final LocalTime FROM = LocalTime.of(8, 0);
    static final LocalTime UNTIL = LocalTime.of(18, 0);

    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private OfficeHours() {}

    /** The first moment, not before {@code earliest}, within the office hours of the zone. */
    public static Instant next(Instant earliest, ZoneId zone) {
        ZonedDateTime there = earliest.atZone(zone);
        LocalDate day = there.toLocalDate();
        // a day that a zone leaves out when it crosses the date line begins on the next, which may be a Saturday
        while (!open(there) || there.toInstant().isBefore(earliest)) {
            there = day.atTime(FROM).atZone(zone);
            day = day.plusDays(1);
        }
        return there.toInstant();
    }

    public static boolean open(ZonedDateTime there) {
        LocalTime time = there.toLocalTime();
        return WORKING.contains(there.getDayOfWeek()) && !time.isBefore(FROM) && time.isBefore(UNTIL);
    }
}
