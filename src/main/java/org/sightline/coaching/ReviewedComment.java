package org.sightline.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.CommentPool;
import org.sightline.system.Texts;

/**
 * One comment of a scorecard with what was decided about it.
 *
 * @param question the question's id
 * @param group {@code all} or a group's id
 * @param ordinal its place in the pool, from 0
 * @param ruling null as long as nothing is decided
 */
record ReviewedComment(
        String question,
        String group,
        int ordinal,
        String original,
        @Nullable Ruling ruling) {

    /** All comments in the order of the scorecard, which is the order of the report. */
    static List<ReviewedComment> of(UUID executiveId, Scorecard scorecard, Map<CommentReview.Key, Ruling> rulings) {
        return of(executiveId, scorecard.comments(), rulings);
    }

    /** All comments of these pools, in their order. */
    static List<ReviewedComment> of(UUID executiveId, List<CommentPool> pools, Map<CommentReview.Key, Ruling> rulings) {
        List<ReviewedComment> comments = new ArrayList<>();
        for (CommentPool pool : pools) {
            for (int ordinal = 0; ordinal < pool.texts().size(); ordinal++) {
                comments.add(new ReviewedComment(
                        pool.question(),
                        pool.group(),
                        ordinal,
                        pool.texts().get(ordinal),
                        rulings.get(new CommentReview.Key(executiveId, pool.question(), pool.group(), ordinal))));
            }
        }
        return List.copyOf(comments);
    }

    /**
     * The pools as they are printed; a comment without a decision as it was written.
     *
     * @param texts in the language of the report
     */
    static List<CommentPool> printed(Scorecard scorecard, List<ReviewedComment> comments, Texts texts) {
        List<CommentPool> pools = new ArrayList<>();
        for (CommentPool pool : scorecard.comments()) {
            List<String> printed = comments.stream()
                    .filter(comment -> comment.question().equals(pool.question())
                            && comment.group().equals(pool.group()))
                    .flatMap(comment -> comment.printed(texts).stream())
                    .toList();
            if (!printed.isEmpty()) {
                pools.add(new CommentPool(pool.question(), pool.group(), printed));
            }
        }
        return List.copyOf(pools);
    }

    boolean decided() {
        return ruling != null;
    }

    /** Empty if withheld. What is in the coach's words says so. */
    Optional<String> printed(Texts texts) {
        if (ruling == null) {
            return Optional.of(original);
        }
        return switch (ruling.decision()) {
            case KEEP -> Optional.of(original);
            case REDACT ->
                Optional.ofNullable(ruling.redacted())
                        .map(words -> words.replace(Redaction.REMOVED, texts.of("coaching.printed.removed")));
            case PARAPHRASE ->
                Optional.ofNullable(ruling.redacted()).map(words -> texts.of("coaching.printed.paraphrase", words));
            case WITHHOLD -> Optional.empty();
        };
    }

    CommentReview.Key key(UUID executiveId) {
        return new CommentReview.Key(executiveId, question, group, ordinal);
    }
}
