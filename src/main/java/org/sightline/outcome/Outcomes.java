package org.sightline.outcome;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sightline.engagement.Engagement;
import org.sightline.figure.FigureCourses;
import org.sightline.plan.PlanOutcomes;
import org.sightline.pulse.PulseCourses;
import org.sightline.resurvey.ResurveyOutcomes;

/** Puts together what each package has released already; nothing is reckoned here. */
@ApplicationScoped
class Outcomes {
    private final PlanOutcomes plans;
    private final PulseCourses pulses;
    private final ResurveyOutcomes resurveys;
    private final FigureCourses figures;

    Outcomes(PlanOutcomes plans, PulseCourses pulses, ResurveyOutcomes resurveys, FigureCourses figures) {
        this.plans = plans;
        this.pulses = pulses;
        this.resurveys = resurveys;
        this.figures = figures;
    }

    Outcome of(Engagement engagement, UUID reader) {
        boolean executive = engagement.account().equals(reader);
        return new Outcome(
                engagement,
                executive,
                plans.of(engagement, executive),
                pulses.of(engagement, executive),
                again(resurveys.of(engagement, reader, executive)),
                figures.of(engagement, reader));
    }

    private static Outcome.Again again(ResurveyOutcomes.Outcome outcome) {
        return switch (outcome) {
            case ResurveyOutcomes.Outcome.None() -> new Outcome.Again("outcome.again.none", "", "", null);
            case ResurveyOutcomes.Outcome.Possible(String href) ->
                new Outcome.Again("outcome.again.possible", "", href, null);
            case ResurveyOutcomes.Outcome.Waiting(String href, String state) ->
                new Outcome.Again("outcome.again.waiting", state, href, null);
            case ResurveyOutcomes.Outcome.Nothing(String href) ->
                new Outcome.Again("outcome.again.nothing", "", href, null);
            case ResurveyOutcomes.Outcome.There(String href, String html) ->
                new Outcome.Again("", "", href, new RawString(html));
        };
    }
}
