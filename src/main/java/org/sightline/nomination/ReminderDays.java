package org.sightline.nomination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** On which days an executive who has named too few is reminded: at half time, and two days before the last day. */
final class ReminderDays {
    static final int MOST = 2;
    private static final int BEFORE_THE_END = 2;

    private ReminderDays() {}

    /** In order; two days apart at least, as a reminder on the heels of another annoys; none on the first day. */
    static List<LocalDate> of(LocalDate opened, LocalDate closesOn) {
        LocalDate half = opened.plusDays(ChronoUnit.DAYS.between(opened, closesOn) / 2);
        LocalDate late = closesOn.minusDays(BEFORE_THE_END);
        boolean both = half.plusDays(1).isBefore(late);
        return Stream.of(both || !late.isAfter(opened) ? half : late, late)
                .filter(day -> day.isAfter(opened))
                .distinct()
                .toList();
    }
}
