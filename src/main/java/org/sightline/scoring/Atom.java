package org.sightline.scoring;

import java.util.List;
import java.util.Map;
import org.sightline.anonymity.Group;

/**
 * The eligible raters of one final group, without names: their answers in any order and, apart from them, their comments.
 *
 * @param answers one per rater of the group
 * @param comments texts by id of {@link FeedbackScoring#commentIds}, one per rater and id, not linked to answers or to each other
 */
public record Atom(Group group, List<Answers> answers, Map<String, List<String>> comments) {
    public Atom {
        answers = List.copyOf(answers);
        comments = Map.copyOf(comments);
        if (answers.size() != group.raters()) {
            throw new IllegalArgumentException("group " + group.id() + " has " + group.raters() + " raters but "
                    + answers.size() + " sheets of answers");
        }
    }

    /** No answer and no word ever reaches a log. */
    @Override
    public String toString() {
        return "Atom " + group.id() + " of " + answers.size();
    }
}
