package org.sightline.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.statistics.Interval;
import org.sightline.statistics.RaterSpread;

/**
 * What a report shows of values: what all others together say on that statement of the pair, from released cells alone, and
 * the range in which it would lie in 8 of 10 cases.
 */
public record ReleasedValues(double mean, double low, double high) {
    /** Empty if the questionnaire has no pair, or no group's value is shown. */
    public static Optional<ReleasedValues> of(Scorecard scorecard, Questionnaire questionnaire) {
        if (!scorecard.reportable() || questionnaire.pair().isEmpty()) {
            return Optional.empty();
        }
        Item values = questionnaire.pair().getLast();
        return scorecard.items().stream()
                .filter(score -> score.id().equals(values.id()))
                .findFirst()
                .flatMap(score -> of(scorecard, score));
    }

    private static Optional<ReleasedValues> of(Scorecard scorecard, ItemScore score) {
        var shown = scorecard.groups().stream()
                .filter(group -> !group.identified() && midpoint(score, group).isPresent())
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        double mean = shown.stream()
                .mapToDouble(group -> midpoint(score, group).getAsDouble())
                .average()
                .orElseThrow();
        double error = RaterSpread.ASSUMED_OF_ITEMS.standardErrorOfEqualWeights(
                shown.stream().mapToInt(Group::raters).toArray());
        Interval range = Interval.of80(mean, error);
        return Optional.of(new ReleasedValues(mean, range.low(), range.high()));
    }

    private static OptionalDouble midpoint(ItemScore score, Group group) {
        Released released = score.groups().get(group.id());
        return released == null ? OptionalDouble.empty() : released.midpoint();
    }
}
