package org.sightline.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * What is agreed: the goal, and how much of the executive's time it may take.
 *
 * @param version of the engagement that the coach saw
 */
public record GoalForm(
        @RestForm String goal,
        @RestForm String minutes,
        @RestForm @Nullable Integer version) {
    static final int LONGEST = 2000;

    public GoalForm(@Nullable String goal, @Nullable String minutes, @Nullable Integer version) {
        this.goal = Typed.plain(Objects.requireNonNullElse(goal, ""));
        this.minutes = Objects.requireNonNullElse(minutes, "").strip();
        this.version = Objects.requireNonNullElse(version, 0);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    GoalForm over(int newer) {
        return new GoalForm(goal, minutes, newer);
    }

    int agreedMinutes() {
        return Integer.parseInt(minutes);
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        if (Limits.number(minutes, Engagement.FEWEST_MINUTES, Engagement.MOST_MINUTES)
                .isEmpty()) {
            faults.add(Faults.Fault.of(
                    "minutes", "engagement.fault.minutes", Engagement.FEWEST_MINUTES, Engagement.MOST_MINUTES));
        }
        if (goal.isEmpty()) {
            faults.add(Faults.Fault.of("goal", "engagement.fault.goal.missing"));
        }
        Limits.tooLong("goal", goal, LONGEST).ifPresent(faults::add);
        return new Faults(faults);
    }
}
