package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.report.Paper;
import org.sightline.report.ReportDocuments;
import org.sightline.report.ReportFacts;
import org.sightline.report.ReportInput;

/**
 * The one place where a report is put together, for the coach's preview and for the executive alike: the same scorecard,
 * decisions and text give the same bytes to both.
 */
@ApplicationScoped
class ExecutiveReport {
    private final FrozenQuestionnaires questionnaires;
    private final Scorecards scorecards;
    private final CommentReviews reviews;
    private final Interpretations interpretations;

    ExecutiveReport(
            FrozenQuestionnaires questionnaires,
            Scorecards scorecards,
            CommentReviews reviews,
            Interpretations interpretations) {
        this.questionnaires = questionnaires;
        this.scorecards = scorecards;
        this.reviews = reviews;
        this.interpretations = interpretations;
    }

    /** A fragment for a page's main element. */
    String html(ExecutiveFile file) {
        return ReportDocuments.html(input(file));
    }

    byte[] pdf(ExecutiveFile file) {
        return ReportDocuments.pdf(input(file));
    }

    /** The instrument as it was asked, from the text that was frozen when the campaign started. */
    Questionnaire questionnaire(ExecutiveFile file) {
        return questionnaires.questionnaire(file.campaignId());
    }

    private ReportInput input(ExecutiveFile file) {
        StoredScorecard stored = scorecards
                .of(file)
                .orElseThrow(() -> new IllegalStateException("no scorecard for executive " + file.id()));
        String interpretation = interpretations
                .findByIdOptional(file.id())
                .map(Interpretation::body)
                .orElse("");
        ReportFacts facts = ReportFacts.of(stored.scorecard())
                .in(file.coach(), file.organisation(), file.campaign(), file.closedOn())
                .reviewed(
                        ReviewedComment.printed(
                                stored.scorecard(),
                                ReviewedComment.of(file.id(), stored.scorecard(), reviews.of(file.id()))),
                        interpretation)
                .from(stored.sha256())
                .on(Paper.A4, Locale.ENGLISH);
        return new ReportInput(
                stored.scorecard(),
                questionnaire(file),
                stored.invited() > 0 ? facts.answered(stored.answered(), stored.invited()) : facts);
    }
}
