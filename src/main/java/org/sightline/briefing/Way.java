package org.sightline.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Briefing.Step;

/** The steps that an executive goes, with minutes of their time; what is left of the time agreed is the last. */
final class Way {
    private static final int BRIEFING = 15;
    private static final int BARRIERS = 5;
    private static final int NAMING = 20;
    private static final int ANSWERS = 15;
    private static final int TALK = 90;
    private static final int PLAN = 30;
    private static final int LOOKING_BACK = 30;

    private Way() {}

    /** Without a survey. */
    static List<Step> alone(int agreed) {
        return whole(agreed, List.of(), new Step("first", TALK, null));
    }

    /**
     * @param naming the last day for naming raters, null if the executive names none
     * @param answers the last day for answers
     */
    static List<Step> surveyed(int agreed, @Nullable LocalDate naming, LocalDate answers) {
        List<Step> survey = new ArrayList<>();
        if (naming != null) {
            survey.add(new Step("naming", NAMING, naming));
        }
        survey.add(new Step("answers", ANSWERS, answers));
        return whole(agreed, survey, new Step("talk", TALK, null));
    }

    private static List<Step> whole(int agreed, List<Step> survey, Step talk) {
        List<Step> steps =
                new ArrayList<>(List.of(new Step("briefing", BRIEFING, null), new Step("barriers", BARRIERS, null)));
        steps.addAll(survey);
        steps.add(talk);
        steps.add(new Step("plan", PLAN, null));
        steps.add(new Step("follow-up", LOOKING_BACK, null));
        int left = agreed - steps.stream().mapToInt(Step::minutes).sum();
        if (left > 0) {
            steps.add(new Step("rest", left, null));
        }
        return List.copyOf(steps);
    }
}
