package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.scoring.Scorecard;

/** How far a coach has come with one executive; the same reading on every page and at the release. */
@ApplicationScoped
class Progress {
    private final PublishedScorecards scorecards;
    private final CommentReviews reviews;
    private final Interpretations interpretations;
    private final ReportLog log;

    Progress(PublishedScorecards scorecards, CommentReviews reviews, Interpretations interpretations, ReportLog log) {
        this.scorecards = scorecards;
        this.reviews = reviews;
        this.interpretations = interpretations;
        this.log = log;
    }

    /** Empty until the scorecard is there. */
    @Transactional
    Optional<Readiness> of(ExecutiveFile file) {
        return scorecards.of(file.id()).map(stored -> readiness(file, stored.scorecard()));
    }

    private Readiness readiness(ExecutiveFile file, Scorecard scorecard) {
        var comments = ReviewedComment.of(file.id(), scorecard, reviews.of(file.id()));
        return new Readiness(
                scorecard.reportable(),
                comments.size(),
                (int) comments.stream().filter(ReviewedComment::decided).count(),
                interpretations
                        .of(file.id())
                        .filter(text -> !text.body().isBlank())
                        .isPresent(),
                log.opened(file.coachId(), file));
    }
}
