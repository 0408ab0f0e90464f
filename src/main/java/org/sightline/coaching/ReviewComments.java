package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.scoring.PublishedScorecard;
import org.sightline.scoring.PublishedScorecards;

/** Takes a coach's decisions on the comments of one executive: all that were sent, or none if any is faulty. */
@ApplicationScoped
class ReviewComments {
    /** What became of the drafts. */
    sealed interface Outcome {
        /** @param undecided comments that still wait */
        record Saved(int undecided) implements Outcome {}

        /** Nothing was written; faults by the number of the comment. */
        record Faulty(Map<Integer, Draft.Fault> faults) implements Outcome {
            public Faulty {
                faults = Map.copyOf(faults);
            }
        }

        /** The report is released; what was decided stands. */
        record Closed() implements Outcome {}

        /** There is no such file, or nothing to review yet. */
        record Absent() implements Outcome {}
    }

    private final ExecutiveFiles files;
    private final PublishedScorecards scorecards;
    private final CommentReviews reviews;
    private final ReportLog log;
    private final Clock clock;

    ReviewComments(
            ExecutiveFiles files, PublishedScorecards scorecards, CommentReviews reviews, ReportLog log, Clock clock) {
        this.files = files;
        this.scorecards = scorecards;
        this.reviews = reviews;
        this.log = log;
        this.clock = clock;
    }

    /** @param drafts by the number of the comment; comments without one stay as they are */
    @Transactional
    Outcome review(UUID coach, UUID executive, Map<Integer, Draft> drafts, boolean keepRest) {
        ExecutiveFile file = files.lockedBy(coach, executive).orElse(null);
        if (file == null) {
            return new Outcome.Absent();
        }
        if (file.released()) {
            return new Outcome.Closed();
        }
        PublishedScorecard published = scorecards.of(file.id()).orElse(null);
        if (published == null) {
            return new Outcome.Absent();
        }
        List<ReviewedComment> comments = ReviewedComment.of(executive, published.scorecard(), reviews.of(executive));
        Map<Integer, Ruling> changes = new HashMap<>();
        Map<Integer, Draft.Fault> faults = new HashMap<>();
        drafts.forEach((number, draft) -> {
            if (number >= 0 && number < comments.size()) {
                weigh(number, draft, comments.get(number), keepRest, changes, faults);
            }
        });
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        changes.forEach((number, ruling) ->
                reviews.decide(comments.get(number).key(executive), ruling, coach, clock.instant()));
        trace(coach, file, comments, changes);
        long decidedNow = changes.keySet().stream()
                .filter(number -> !comments.get(number).decided())
                .count();
        long undecided = comments.stream().filter(comment -> !comment.decided()).count() - decidedNow;
        return new Outcome.Saved((int) undecided);
    }

    static void weigh(
            int number,
            Draft draft,
            ReviewedComment comment,
            boolean keepRest,
            Map<Integer, Ruling> changes,
            Map<Integer, Draft.Fault> faults) {
        Draft.Checked checked = draft.check(comment, keepRest);
        Ruling ruling = checked.ruling();
        boolean untouchedHere = ruling == null || Draft.fingerprint(ruling).equals(draft.was());
        if (checked.fault() != null) {
            faults.put(number, checked.fault());
        } else if (ruling != null && !untouchedHere && !ruling.equals(comment.ruling())) {
            if (draft.was().equals(Draft.fingerprint(comment.ruling()))) {
                changes.put(number, ruling);
            } else {
                faults.put(number, Draft.Fault.DECIDED_ELSEWHERE);
            }
        }
    }

    /** Every edit and every withholding by itself; comments kept in one save together, so that nothing is counted. */
    private void trace(UUID coach, ExecutiveFile file, List<ReviewedComment> comments, Map<Integer, Ruling> changes) {
        changes.forEach((number, ruling) -> {
            if (ruling.decision() != Decision.KEEP) {
                log.record(
                        coach,
                        file,
                        Act.COMMENT_REVIEWED,
                        ruling.decision() + " " + comments.get(number).question());
            }
        });
        if (changes.values().stream().anyMatch(ruling -> ruling.decision() == Decision.KEEP)) {
            log.record(coach, file, Act.COMMENT_REVIEWED, Decision.KEEP.name());
        }
    }
}
