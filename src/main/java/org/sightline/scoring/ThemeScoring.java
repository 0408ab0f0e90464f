package org.sightline.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.scoring.Scorecard.Gap;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.scoring.Scorecard.Mean;
import org.sightline.scoring.Scorecard.ThemeScore;
import org.sightline.statistics.Interval;
import org.sightline.statistics.SelfOther;

/**
 * Theme means, intervals, gaps and signals, from released cells alone (method.md A2, A6, A8, A13). Computed in full
 * precision, rounded once to the four decimals of the snapshot.
 */
final class ThemeScoring {
    private final List<Theme> themes;
    private final Yardstick yardstick;

    ThemeScoring(Questionnaire questionnaire, Yardstick yardstick) {
        this.themes = questionnaire.themes();
        this.yardstick = yardstick;
    }

    List<ThemeScore> score(List<Group> groups, List<ItemScore> items) {
        return themes.stream()
                .map(theme -> score(
                        theme.id(),
                        groups,
                        items.stream()
                                .filter(item -> item.theme().equals(theme.id()))
                                .toList()))
                .toList();
    }

    private ThemeScore score(String theme, List<Group> groups, List<ItemScore> items) {
        Map<String, GroupScore> scores = new LinkedHashMap<>();
        List<Double> means = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (Group group : groups) {
            List<Released> released = items.stream()
                    .map(item -> Objects.requireNonNull(item.groups().get(group.id())))
                    .filter(cell -> cell.midpoint().isPresent())
                    .toList();
            if (enough(released.size(), items.size())) {
                double mean = mean(released.stream()
                        .map(cell -> cell.midpoint().orElseThrow())
                        .toList());
                double standardError = yardstick.spread(theme, group).standardError(group.raters());
                scores.put(group.id(), groupScore(group, mean, standardError, released));
                if (!group.identified()) {
                    means.add(mean);
                    errors.add(standardError);
                }
            }
        }
        OptionalDouble self = self(items);
        if (means.isEmpty()) {
            return new ThemeScore(theme, published(self), scores, null, null);
        }
        double others = mean(means);
        double standardError = ofEqualWeights(errors);
        return new ThemeScore(
                theme,
                published(self),
                scores,
                new Mean(
                        Published.number(others),
                        Published.interval(Interval.of80(others, standardError)),
                        Published.interval(Interval.of95(others, standardError))),
                gap(theme, self, others, standardError).orElse(null));
    }

    private static GroupScore groupScore(Group group, double mean, double standardError, List<Released> released) {
        Interval interval80 = Interval.of80(mean, standardError);
        return new GroupScore(
                Published.number(mean),
                group.identified() ? null : Published.interval(interval80),
                group.identified() ? null : Published.interval(Interval.of95(mean, standardError)),
                Signals.signal(mean, interval80, released));
    }

    private Optional<Gap> gap(String theme, OptionalDouble self, double others, double standardError) {
        if (self.isEmpty()) {
            return Optional.empty();
        }
        SelfOther selfOther = new SelfOther(self.getAsDouble(), others, standardError, yardstick.gapDeviation(theme));
        return Optional.of(new Gap(Published.number(selfOther.gap()), selfOther.reading()));
    }

    /** sqrt(sum SE_g^2) / G, the standard error of the equally weighted mean of groups (method.md A8). */
    private static double ofEqualWeights(List<Double> errors) {
        double variance = errors.stream().mapToDouble(error -> error * error).sum();
        return Math.sqrt(variance) / errors.size();
    }

    private static OptionalDouble self(List<ItemScore> items) {
        List<Double> own = items.stream()
                .map(ItemScore::self)
                .filter(Objects::nonNull)
                .map(Integer::doubleValue)
                .toList();
        return enough(own.size(), items.size()) ? OptionalDouble.of(mean(own)) : OptionalDouble.empty();
    }

    /** A theme is shown only if at least half of its items are (method.md A2). */
    private static boolean enough(int some, int all) {
        return some > 0 && 2 * some >= all;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    private static @Nullable Double published(OptionalDouble value) {
        return value.isPresent() ? Published.number(value.getAsDouble()) : null;
    }
}
