package org.sightline.scoring;

import java.util.Map;

/**
 * What executives said about themselves.
 *
 * @param comments at most one text per id of {@link FeedbackScoring#commentIds}
 */
public record SelfAnswers(Answers answers, Map<String, String> comments) {
    public SelfAnswers {
        comments = Map.copyOf(comments);
    }

    /** No answer and no word ever reaches a log. */
    @Override
    public String toString() {
        return "SelfAnswers";
    }
}
