package org.sightline.rollup;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.anonymity.Group;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.Interval;
import org.sightline.scoring.Scorecard.ThemeScore;

/**
 * An executive with a report, as far as a roll-up takes notice: theme means as they were published, one for each view.
 *
 * @param reader who reads the executive's report besides them: their coach
 * @param unit the place of the part of the organisation they belong to
 */
public record Member(UUID executive, UUID reader, int unit, Map<String, Map<View, Measured>> themes) {
    private static final double Z80 = org.sightline.statistics.Interval.z(0.80);

    /** A mean and its standard error, which is a matter of how many raters there are and of the norm, not of the answers. */
    public record Measured(double mean, double error) {}

    public Member {
        themes = Map.copyOf(themes);
    }

    /** From a scorecard that can be reported, and from nothing else. */
    public static Member of(UUID executive, UUID reader, int unit, Scorecard scorecard) {
        Map<String, View> views = new LinkedHashMap<>();
        scorecard.groups().forEach(group -> View.of(group).ifPresent(view -> views.put(group.id(), view)));
        Map<String, Map<View, Measured>> themes = new LinkedHashMap<>();
        for (ThemeScore theme : scorecard.themes()) {
            themes.put(theme.id(), measured(theme, scorecard.groups(), views));
        }
        return new Member(executive, reader, unit, themes);
    }

    private static Map<View, Measured> measured(ThemeScore theme, List<Group> groups, Map<String, View> views) {
        Map<View, Measured> all = new EnumMap<>(View.class);
        for (View view : View.values()) {
            List<Measured> some = groups.stream()
                    .filter(group -> views.get(group.id()) == view)
                    .map(group -> theme.groups().get(group.id()))
                    .filter(Objects::nonNull)
                    .map(Member::measured)
                    .toList();
            if (!some.isEmpty()) {
                all.put(view, together(some));
            }
        }
        return all;
    }

    /** The half that is not cut off at an end of the scale tells the error. */
    private static Measured measured(GroupScore score) {
        Interval interval = Objects.requireNonNull(score.interval80());
        double half = Math.max(score.mean() - interval.low(), interval.high() - score.mean());
        return new Measured(score.mean(), half / Z80);
    }

    /** Each with the same weight. */
    static Measured together(List<Measured> some) {
        double mean = some.stream().collect(Collectors.averagingDouble(Measured::mean));
        double variance =
                some.stream().mapToDouble(one -> one.error() * one.error()).sum();
        return new Measured(mean, Math.sqrt(variance) / some.size());
    }
}
