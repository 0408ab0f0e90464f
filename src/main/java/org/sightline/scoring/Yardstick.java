package org.sightline.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Group;
import org.sightline.norm.Basis;
import org.sightline.norm.NormFile;
import org.sightline.norm.PlatformNorm;
import org.sightline.norm.Source;
import org.sightline.norm.Standing;
import org.sightline.questionnaire.Theme;
import org.sightline.scoring.NormUse.ThemeNorm;
import org.sightline.scoring.NormUse.Used;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.Mean;
import org.sightline.scoring.Scorecard.ThemeScore;
import org.sightline.statistics.Interval;
import org.sightline.statistics.RaterSpread;
import org.sightline.statistics.SelfOther;

/** What a scorecard is measured with: the norm in force where there is one, assumptions where it has no figure. */
final class Yardstick {
    private final List<Theme> themes;
    private final @Nullable PlatformNorm norm;
    private final String sha256;

    Yardstick(List<Theme> themes, @Nullable PlatformNorm norm) {
        this.themes = themes;
        this.norm = norm;
        // once, because a check publishes one scorecard some hundred times
        this.sha256 = norm == null ? "" : NormFile.hash(norm);
    }

    RaterSpread spread(String theme, Group group) {
        Used used = spreadUsed(theme, group);
        return new RaterSpread(used.value(), used.basis() == Basis.ASSUMED);
    }

    double gapDeviation(String theme) {
        return gapUsed(theme).value();
    }

    /** What was used for these scores; null without a norm. */
    @Nullable
    NormUse use(List<Group> groups, List<ThemeScore> scores) {
        if (norm == null) {
            return null;
        }
        List<ThemeNorm> used = new ArrayList<>();
        for (int t = 0; t < scores.size(); t++) {
            used.add(theme(norm, themes.get(t), groups, scores.get(t)));
        }
        return new NormUse(norm.version(), norm.executives(), sha256, used);
    }

    private ThemeNorm theme(PlatformNorm norm, Theme theme, List<Group> groups, ThemeScore score) {
        Map<String, Used> spreads = new LinkedHashMap<>();
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Group group : groups) {
            GroupScore groupScore = score.groups().get(group.id());
            if (groupScore != null) {
                spreads.put(group.id(), spreadUsed(theme.id(), group));
            }
            if (groupScore != null && groupScore.interval80() != null) {
                stand(norm, theme, Source.of(group), groupScore.mean(), groupScore.interval80(), group.id(), standings);
            }
        }
        Mean others = score.others();
        if (others != null) {
            stand(norm, theme, Source.ALL, others.mean(), others.interval80(), NormUse.OTHERS, standings);
        }
        return new ThemeNorm(theme.id(), spreads, gapUsed(theme.id()), standings);
    }

    private static void stand(
            PlatformNorm norm,
            Theme theme,
            Source source,
            double mean,
            Scorecard.Interval range,
            String key,
            Map<String, Standing> standings) {
        norm.standing(theme, source, mean, new Interval(range.low(), range.high()))
                .ifPresent(standing -> standings.put(key, Published.standing(standing)));
    }

    private Used spreadUsed(String theme, Group group) {
        if (norm != null) {
            OptionalDouble own = norm.spread(theme, Source.of(group));
            OptionalDouble all = norm.spread(theme, Source.ALL);
            if (own.isPresent()) {
                return new Used(own.getAsDouble(), Basis.SOURCE);
            }
            if (all.isPresent()) {
                return new Used(all.getAsDouble(), Basis.ALL);
            }
        }
        return new Used(RaterSpread.ASSUMED.standardDeviation(), Basis.ASSUMED);
    }

    private Used gapUsed(String theme) {
        OptionalDouble known = norm == null ? OptionalDouble.empty() : norm.gapDeviation(theme);
        return known.isPresent()
                ? new Used(known.getAsDouble(), Basis.ALL)
                : new Used(SelfOther.ASSUMED_REFERENCE, Basis.ASSUMED);
    }
}
