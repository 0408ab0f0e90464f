package org.sightline.outcome;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.figure.FigureCourses;
import org.sightline.plan.PlanOutcomes;
import org.sightline.pulse.PulseCourses;

/**
 * What has changed in the time of an engagement, as one of the two may read it.
 *
 * @param plan empty where the executive does not show it to the coach
 * @param figures period by period, each with values beside
 */
record Outcome(
        Engagement engagement,
        boolean executive,
        Optional<List<PlanOutcomes.Line>> plan,
        PulseCourses.All pulses,
        Again again,
        List<FigureCourses.Period> figures) {
    /**
     * The survey asked again.
     *
     * @param words key of what to say while there is nothing to read, empty otherwise
     * @param state how far it is, empty where that is not known
     * @param href where more is, empty if nowhere
     * @param body all themes with their errors, escaped by the report package; null if nothing can be compared
     */
    record Again(
            String words,
            String state,
            String href,
            @Nullable RawString body) {}

    /** The engagement's page for this reader. */
    public String page() {
        return executive ? engagement.ownPage() : engagement.page();
    }

    public boolean none() {
        return plan.map(List::isEmpty).orElse(true)
                && pulses.courses().isEmpty()
                && again.body() == null
                && figures.isEmpty();
    }
}
