package org.sightline.report;

import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Scorecard;

/**
 * All that a report is made from; equal inputs give equal documents, byte for byte.
 *
 * @throws IllegalArgumentException if the scorecard was made with another questionnaire
 */
public record ReportInput(Scorecard scorecard, Questionnaire questionnaire, ReportFacts facts) {
    public ReportInput {
        if (!scorecard.questionnaireId().equals(questionnaire.id())
                || !scorecard.questionnaireVersion().equals(questionnaire.version())) {
            throw new IllegalArgumentException("scorecard of " + scorecard.questionnaireId() + " "
                    + scorecard.questionnaireVersion() + " with questionnaire " + questionnaire.id() + " "
                    + questionnaire.version());
        }
    }

    /** The same scorecard with other facts beside it. */
    public ReportInput with(ReportFacts other) {
        return new ReportInput(scorecard, questionnaire, other);
    }
}
