package org.sightline.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Stage;
import org.sightline.engagement.Stage.Step;
import org.sightline.engagement.StageSource;
import org.sightline.outcome.SurveyFacts.Survey;

/** The steps of the survey; without one the first session is the conversation. */
@ApplicationScoped
class SurveyStages implements StageSource {
    private final SurveyFacts facts;

    SurveyStages(SurveyFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<Stage> stages(Engagement engagement, boolean executive) {
        return facts.of(engagement, executive ? engagement.account() : engagement.coachId())
                .map(survey -> executive ? own(survey) : coached(survey))
                .orElseGet(() -> without(engagement, executive));
    }

    private List<Stage> without(Engagement engagement, boolean executive) {
        String sessions = (executive ? engagement.ownPage() : engagement.page()) + "#sessions";
        return List.of(
                Stage.absent(Step.RATERS),
                Stage.absent(Step.SURVEY),
                Stage.absent(Step.REPORT),
                Stage.on(Step.CONVERSATION, facts.firstSession(engagement).orElse(null), sessions));
    }

    private static List<Stage> own(Survey survey) {
        String report = survey.releasedOn() == null ? "" : "/my/" + survey.executive() + "/report";
        return List.of(
                named(survey, "/my"),
                over(survey, "/my"),
                survey.opened() ? Stage.done(Step.REPORT, null, report) : Stage.open(Step.REPORT, report),
                Stage.on(Step.CONVERSATION, survey.talkedOn(), ""));
    }

    /** Whether the executive has read the report is theirs to say; the coach sees when it was given. */
    private static List<Stage> coached(Survey survey) {
        String file = "/executives/" + survey.executive();
        return List.of(
                named(survey, file),
                over(survey, file),
                Stage.on(Step.REPORT, survey.releasedOn(), file),
                Stage.on(Step.CONVERSATION, survey.talkedOn(), file));
    }

    private static Stage over(Survey survey, String href) {
        return survey.closed() ? Stage.done(Step.SURVEY, survey.closedOn(), href) : Stage.open(Step.SURVEY, href);
    }

    private static Stage named(Survey survey, String href) {
        return survey.raters() ? Stage.done(Step.RATERS, null, href) : Stage.open(Step.RATERS, href);
    }
}
