package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sightline.anonymity.Chance;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.scoring.Scorecard;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** What the report of one executive shows and what it does not, for the last look before the release. */
@ApplicationScoped
class Disclosures {
    private final PublishedScorecards scorecards;
    private final CommentReviews reviews;
    private final ExecutiveReport report;
    private final Reader reader;

    Disclosures(PublishedScorecards scorecards, CommentReviews reviews, ExecutiveReport report, Reader reader) {
        this.scorecards = scorecards;
        this.reviews = reviews;
        this.report = report;
        this.reader = reader;
    }

    /**
     * @param sealed that nothing can be changed any more; or, without a report, why there is none
     * @param groups none if there is no report
     */
    record View(String sealed, List<Disclosure.Shown> groups, List<String> comments) {}

    /** Of a file whose scorecard is there. */
    View of(ExecutiveFile file) {
        Scorecard scorecard = scorecards.of(file.id()).orElseThrow().scorecard();
        Questionnaire questionnaire = report.questionnaire(file);
        Texts texts = reader.texts();
        int minimum = scorecard.policy().minimum();
        return new View(
                scorecard.reportable()
                        ? texts.of("coaching.shown.sealed")
                        : texts.of("coaching.shown.none", minimum, Chance.advised(minimum)),
                Disclosure.of(scorecard, questionnaire, texts),
                CommentDisclosure.of(
                        scorecard,
                        questionnaire,
                        ReviewedComment.of(file.id(), scorecard, reviews.of(file.id())),
                        texts));
    }
}
