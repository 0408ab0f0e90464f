package org.sightline.coaching;

import java.util.ArrayList;
import java.util.List;
import org.sightline.anonymity.CommentRules;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.CommentPool;
import org.sightline.system.Texts;

/**
 * Under which names the comments of a report stand, question by question, and what the coach took out; never how many
 * there were.
 */
final class CommentDisclosure {
    private CommentDisclosure() {}

    /** The rule, a line for each question, and what was decided; empty for a questionnaire without questions. */
    static List<String> of(
            Scorecard scorecard, Questionnaire questionnaire, List<ReviewedComment> comments, Texts texts) {
        List<String> questions = FeedbackScoring.commentIds(questionnaire);
        if (questions.isEmpty() || !scorecard.reportable()) {
            return List.of();
        }
        CommentRules rules = new CommentRules(scorecard.policy());
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(
                "coaching.shown.comments.rule",
                rules.fewestToName(),
                rules.fewestComments(),
                texts.of("coaching.group.all"),
                rules.fewestToPool()));
        for (String question : questions) {
            List<String> names = scorecard.comments().stream()
                    .filter(pool ->
                            pool.question().equals(question) && !pool.group().equals(CommentRules.SELF))
                    .map(CommentPool::group)
                    .map(group -> CommentTable.from(scorecard, group, texts))
                    .toList();
            lines.add(texts.of(
                    "coaching.shown.comments.question",
                    CommentTable.question(questionnaire, question, scorecard.executive(), texts),
                    names.isEmpty() ? texts.of("coaching.shown.comments.nothing") : String.join(", ", names)));
        }
        lines.add(texts.of(
                "coaching.shown.comments.reviewed",
                decided(comments, Decision.REDACT),
                decided(comments, Decision.PARAPHRASE),
                decided(comments, Decision.WITHHOLD)));
        return List.copyOf(lines);
    }

    private static long decided(List<ReviewedComment> comments, Decision decision) {
        return comments.stream()
                .filter(comment -> comment.ruling() != null && comment.ruling().decision() == decision)
                .count();
    }
}
