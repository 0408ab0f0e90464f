package org.sightline.scoring;

import java.util.Map;
import org.sightline.anonymity.Relationship;

/**
 * What one rater said about one executive, before it is sealed or scored.
 *
 * @param identified true only for a current supervisor who agreed in writing to be shown
 * @param comments at most one text per id of {@link FeedbackScoring#commentIds}
 */
public record RaterAnswers(
        Relationship relationship, boolean identified, Answers answers, Map<String, String> comments) {
    public RaterAnswers {
        comments = Map.copyOf(comments);
    }

    /** No answer and no word ever reaches a log. */
    @Override
    public String toString() {
        return "RaterAnswers";
    }
}
