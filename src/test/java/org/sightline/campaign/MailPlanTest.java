package org.sightline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What most campaigns choose fits any closing day. */
class MailPlanTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void remindsOnTheFourthAndEighthDayAndCallsBeforeTheEndOfAFortnight() {
        assertThat(MailPlan.usual(MONDAY, MONDAY.plusDays(11)).reminderDays())
                .containsExactly(MONDAY.plusDays(3), MONDAY.plusDays(7), MONDAY.plusDays(9));
        assertThat(MailPlan.usual(MONDAY.minusDays(60), MONDAY.plusDays(18)).reminderDays())
                .as("counted back from the closing day")
                .containsExactly(MONDAY.plusDays(8), MONDAY.plusDays(14), MONDAY.plusDays(16));
    }

    @Test
    void ordersEverythingOnWorkingDaysBetweenTodayAndTheClose() {
        for (int today = 0; today < 7; today++) {
            for (int days = 0; days < 120; days++) {
                LocalDate begin = MONDAY.plusDays(today);
                LocalDate end = begin.plusDays(days);
                MailPlan plan = MailPlan.usual(begin, end);
                List<LocalDate> asked = plan.reminderDays();
                assertThat(asked).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
                assertThat(asked).allMatch(day -> day.isAfter(begin) && !day.isAfter(end));
                assertThat(plan.of(PlannedMail.THANKS).orElseThrow().day()).isAfter(end);
                assertThat(plan.slots().values())
                        .extracting(MailPlan.Slot::day)
                        .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
            }
        }
    }

    @Test
    void knowsWhatIsDue() {
        MailPlan plan = new MailPlan(Map.of(
                PlannedMail.LAST_CALL, MailPlan.Slot.planned(MONDAY, 9),
                PlannedMail.INVITATION, new MailPlan.Slot(MONDAY, 8, MailPlan.State.QUEUED),
                PlannedMail.REMINDER_1, MailPlan.Slot.planned(MONDAY, 8)));
        assertThat(plan.due(MONDAY.atTime(8, 59))).containsExactly(PlannedMail.REMINDER_1);
        assertThat(plan.due(MONDAY.atTime(9, 0))).containsExactly(PlannedMail.REMINDER_1, PlannedMail.LAST_CALL);
        assertThat(plan.invitesLater()).isFalse();
    }
}
