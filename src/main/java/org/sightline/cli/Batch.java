package org.sightline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.SelfAnswers;

/** Turns the packed rows about one executive into a scorecard. */
final class Batch {
    private final FeedbackScoring scoring;
    private final @Nullable Comments comments;

    Batch(FeedbackScoring scoring, @Nullable Comments comments) {
        this.scoring = scoring;
        this.comments = comments;
    }

    Scorecard score(Subject subject) throws IOException {
        Map<Integer, Map<String, String>> texts = comments == null ? Map.of() : comments.about(subject);
        Optional<SelfAnswers> self = Optional.empty();
        List<RaterAnswers> raters = new ArrayList<>();
        for (int row : byRater(subject)) {
            Map<String, String> words = texts.getOrDefault(row, Map.of());
            if (subject.relationship(row) == Relationship.SELF) {
                self = Optional.of(new SelfAnswers(subject.answers(row), words));
            } else {
                raters.add(new RaterAnswers(
                        subject.relationship(row), subject.identified(row), subject.answers(row), words));
            }
        }
        return scoring.score(subject.name(), self, raters);
    }

    /** Which of two identified supervisors is number 1 must not depend on the order of the rows. */
    private static List<Integer> byRater(Subject subject) {
        return IntStream.range(0, subject.rows())
                .boxed()
                .sorted(Comparator.comparing(subject::rater))
                .toList();
    }
}
