package org.sightline.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half time, and two days before the last day; never on the first day, and never one on the heels of the other. */
class ReminderDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02, ''",
        "2026-03-02, 2026-03-03, ''",
        "2026-03-02, 2026-03-04, 2026-03-03",
        "2026-03-02, 2026-03-05, 2026-03-03",
        "2026-03-02, 2026-03-08, 2026-03-06",
        "2026-03-02, 2026-03-09, 2026-03-05 2026-03-07",
        "2026-03-02, 2026-03-16, 2026-03-09 2026-03-14",
        "2026-03-22, 2026-04-05, 2026-03-29 2026-04-03",
    })
    void areFewAndApart(LocalDate opened, LocalDate closesOn, String expected) {
        assertThat(ReminderDays.of(opened, closesOn))
                .isEqualTo(Arrays.stream(expected.split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .toList());
    }
}
