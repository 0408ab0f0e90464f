package org.sightline.attack;

import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.report.ReportDocuments;
import org.sightline.report.ReportFacts;
import org.sightline.report.ReportInput;
import org.sightline.scoring.Feedback;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.Publisher;
import org.sightline.scoring.Scorecard;

/** One invented executive with the product's own scoring, ready to be attacked. */
record Specimen(Questionnaire questionnaire, Policy policy, DrawnExecutive drawn, FeedbackScoring scoring) {
    /** The executive of a number, which sets the promise, under one purpose. */
    static Specimen of(Conditions conditions, String purpose, int number) {
        Policy policy = Settings.of(number);
        return new Specimen(
                conditions.questionnaire(),
                policy,
                new Drawing(conditions.questionnaire())
                        .draw(number, policy.minimum(), conditions.seeds().of(purpose, number)),
                new FeedbackScoring(conditions.questionnaire(), policy));
    }

    /** As the seal leaves it: in groups, ineligible raters left out. */
    Feedback feedback() {
        return new Feedback(drawn.name(), drawn.self(), scoring.atoms(drawn.raters()));
    }

    Publisher publisher() {
        return scoring.publisher();
    }

    byte[] pdf(Feedback feedback) {
        Scorecard scorecard = scoring.scoreAtoms(feedback.executive(), feedback.self(), feedback.atoms());
        return ReportDocuments.pdf(new ReportInput(scorecard, questionnaire, ReportFacts.of(scorecard)));
    }
}
