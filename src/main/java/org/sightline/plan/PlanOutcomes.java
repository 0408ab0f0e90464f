package org.sightline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;

/** What became of the behaviours of a plan, for a page on what coaching has changed. */
@ApplicationScoped
public class PlanOutcomes {
    /**
     * A behaviour and what came of it.
     *
     * @param dueOn the day to look at it
     * @param settledOn null while it is under way
     * @param outcome in the executive's words, empty while it is under way
     */
    public record Line(
            String what,
            LocalDate dueOn,
            boolean done,
            @Nullable LocalDate settledOn,
            String outcome) {
        public boolean underWay() {
            return settledOn == null;
        }
    }

    private final Plans plans;
    private final Behaviours behaviours;

    PlanOutcomes(Plans plans, Behaviours behaviours) {
        this.plans = plans;
        this.behaviours = behaviours;
    }

    /** What is done first; empty for a coach to whom the plan is not shown, whatever it holds. */
    public Optional<List<Line>> of(Engagement engagement, boolean executive) {
        if (!executive && !plans.coachSees(engagement.id())) {
            return Optional.empty();
        }
        return Optional.of(behaviours.of(engagement.id()).stream()
                .sorted(Comparator.comparingInt(PlanOutcomes::place))
                .map(one -> new Line(one.words().what(), one.dueOn(), one.done(), one.settledOn(), one.outcome()))
                .toList());
    }

    private static int place(Behaviour behaviour) {
        return switch (behaviour.state()) {
            case DONE -> 0;
            case UNDER_WAY -> 1;
            case DROPPED -> 2;
        };
    }
}
