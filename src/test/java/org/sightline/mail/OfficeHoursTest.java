package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails are put off to the first moment of the office hours where their recipient works, and no further. */
class OfficeHoursTest {
    private static final Duration STEP = Duration.ofMinutes(15);

    @ParameterizedTest
    @CsvSource({
        // at once
        "2026-03-06T13:00:00Z, America/New_York, 2026-03-06T13:00:00Z",
        "2026-03-06T22:59:59Z, America/New_York, 2026-03-06T22:59:59Z",
        // before eight, after six, on a Saturday
        "2026-03-06T12:59:59Z, America/New_York, 2026-03-06T13:00:00Z",
        "2026-03-05T23:00:00Z, America/New_York, 2026-03-06T13:00:00Z",
        "2026-03-07T12:00:00Z, Europe/Berlin, 2026-03-09T07:00:00Z",
        // over the weekend on which the clocks go forward, or back
        "2026-03-06T23:00:00Z, America/New_York, 2026-03-09T12:00:00Z",
        "2026-10-23T16:00:00Z, Europe/Berlin, 2026-10-26T07:00:00Z",
        // half hours, and quarters
        "2026-03-06T01:00:00Z, Asia/Kolkata, 2026-03-06T02:30:00Z",
        "2026-03-06T01:00:00Z, Asia/Kathmandu, 2026-03-06T02:15:00Z",
        // already tomorrow
        "2026-03-05T10:30:00Z, Pacific/Kiritimati, 2026-03-05T18:00:00Z",
        // a Friday that never was
        "2011-12-30T05:00:00Z, Pacific/Apia, 2012-01-01T18:00:00Z",
    })
    void findsTheMoment(Instant earliest, String zone, Instant expected) {
        assertThat(OfficeHours.next(earliest, ZoneId.of(zone))).isEqualTo(expected);
    }

    @Test
    void neverEarlyNeverAtAnOddHourAndNeverLaterThanNeeded() {
        Random random = new Random(20260306);
        // a library for calendars registers zones of its own, which have no rules as long as it reads no file
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> ZoneId.of(id).getRules() != null)
                .sorted()
                .toList();
        long from = Instant.parse("1995-01-01T00:00:00Z").getEpochSecond();
        long until = Instant.parse("2045-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 20_000; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            Instant earliest = i % 2 == 0
                    ? Instant.ofEpochSecond(random.nextLong(from, until))
                    : nearAChange(zone, Instant.ofEpochSecond(random.nextLong(from, until)), random);
            Instant next = OfficeHours.next(earliest, zone);
            String which = earliest + " in " + zone + " gives " + next;
            assertThat(next).as(which).isAfterOrEqualTo(earliest);
            assertThat(OfficeHours.open(next.atZone(zone))).as(which).isTrue();
            for (Instant t = earliest; t.isBefore(next); t = t.plus(STEP)) {
                assertThat(OfficeHours.open(t.atZone(zone))).as(which).isFalse();
            }
        }
    }

    /** Within two days of the next change of the clocks, where there is one. */
    private static Instant nearAChange(ZoneId zone, Instant after, Random random) {
        var change = zone.getRules().nextTransition(after);
        return (change == null ? after : change.getInstant()).plusSeconds(random.nextInt(-172_800, 172_800));
    }
}
