package org.sightline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** Puts plans together for those who may read them. */
@ApplicationScoped
class PlanViews {
    private final Plans plans;
    private final Behaviours behaviours;
    private final Insights insights;
    private final Reader reader;
    private final Clock clock;

    PlanViews(Plans plans, Behaviours behaviours, Insights insights, Reader reader, Clock clock) {
        this.plans = plans;
        this.behaviours = behaviours;
        this.insights = insights;
        this.reader = reader;
        this.clock = clock;
    }

    PlanView own(Engagement engagement) {
        int complete = (int)
                insights.of(engagement.id()).stream().filter(Insight::complete).count();
        return view(engagement, true, plans.coachSees(engagement.id()), complete, Optional.of(reader.texts()));
    }

    /** Empty of behaviours if the executive does not show them. */
    PlanView coached(Engagement engagement) {
        return view(engagement, false, plans.coachSees(engagement.id()), 0, Optional.empty());
    }

    private PlanView view(
            Engagement engagement, boolean executive, boolean coachSees, int complete, Optional<Texts> adviceIn) {
        List<PlanView.Line> lines = executive || coachSees
                ? behaviours.of(engagement.id()).stream()
                        .map(behaviour -> PlanView.Line.of(behaviour, adviceIn))
                        .toList()
                : List.of();
        return new PlanView(
                engagement,
                executive,
                coachSees,
                lines.stream().filter(line -> line.behaviour().underWay()).toList(),
                lines.stream().filter(line -> !line.behaviour().underWay()).toList(),
                complete,
                engagement.day(clock.instant()));
    }
}
