package org.sightline.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;

/** When raters were last written to and will be next, by the mail plan: the same whoever has answered. */
@ApplicationScoped
class MailDays {
    private static final Comparator<Day> BY_DAY = Comparator.comparing(Day::on);

    private final MailPlans plans;

    MailDays(MailPlans plans) {
        this.plans = plans;
    }

    /** A mail of the plan and its day. */
    record Day(String mail, LocalDate on) {
        static Day of(Map.Entry<PlannedMail, MailPlan.Slot> entry) {
            return new Day(entry.getKey().id(), entry.getValue().day());
        }
    }

    /** Either is null if there is none. */
    record Days(@Nullable Day last, @Nullable Day next) {}

    Days of(Campaign campaign) {
        MailPlan plan = plans.of(campaign.id());
        return new Days(
                days(plan, MailPlan.State.QUEUED).max(BY_DAY).orElse(null),
                days(plan, MailPlan.State.PLANNED).min(BY_DAY).orElse(null));
    }

    private static Stream<Day> days(MailPlan plan, MailPlan.State state) {
        return plan.slots().entrySet().stream()
                .filter(entry -> entry.getValue().state() == state)
                .map(Day::of);
    }
}
