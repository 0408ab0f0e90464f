package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.questionnaire.Theme;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.CommentPool;
import org.sightline.scoring.Scorecard.Gap;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.Interval;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.scoring.Scorecard.Mean;
import org.sightline.scoring.Scorecard.Signal;
import org.sightline.scoring.Scorecard.ThemeScore;

/** Scorecards as they come out of scoring, made from a level per group and theme. */
final class Example {
    static final Questionnaire QUESTIONNAIRE =
            QuestionnaireLibrary.load(Optional.empty()).find("executive-360").orElseThrow();
    private static final double ASSUMED_SPREAD = 0.75;

    private final String executive;
    private final Policy policy;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, double[]> levels = new TreeMap<>();
    private final List<CommentPool> comments = new ArrayList<>();
    private boolean self = true;

    Example(String executive, Policy policy) {
        this.executive = executive;
        this.policy = policy;
    }

    /** @param levels about what the group says, one number per theme in the order of the questionnaire */
    Example group(Group group, double... levels) {
        groups.add(group);
        this.levels.put(group.id(), levels);
        return this;
    }

    Example withoutSelf() {
        self = false;
        return this;
    }

    Example comments(String question, String group, String... texts) {
        comments.add(new CommentPool(question, group, List.of(texts)));
        return this;
    }

    Scorecard scorecard() {
        List<ItemScore> items = new ArrayList<>();
        List<ThemeScore> themes = new ArrayList<>();
        int t = 0;
        for (Theme theme : QUESTIONNAIRE.themes()) {
            List<ItemScore> own = new ArrayList<>();
            for (Item item : theme.items()) {
                own.add(item(item, theme.id(), t, own.size()));
            }
            items.addAll(own);
            themes.add(theme(theme.id(), own));
            t++;
        }
        for (Item item : QUESTIONNAIRE.pair()) {
            items.add(item(item, Questionnaire.PAIR, 1, items.size()));
        }
        return new Scorecard(
                executive, QUESTIONNAIRE.id(), QUESTIONNAIRE.version(), policy, groups, items, themes, comments);
    }

    private ItemScore item(Item item, String theme, int t, int i) {
        Map<String, Released> released = new TreeMap<>();
        Map<String, List<Integer>> distributions = new TreeMap<>();
        for (Group group : groups) {
            double level = Objects.requireNonNull(levels.get(group.id()))[t]
                    + new double[] {0.3, -0.2, 0.1, 0.5, -0.5, -0.3}[(i + group.raters()) % 6];
            int n = i == 2 && group.raters() == policy.minimum() ? group.raters() - 1 : group.raters();
            released.put(group.id(), release(level, n, group.identified()));
            if (n >= policy.distributionMinimum()) {
                distributions.put(group.id(), List.of(0, 1, n / 4, n / 2, n - 1 - n / 4 - n / 2));
            }
        }
        Integer own = self ? Math.max(2, Math.min(5, 4 + (t + i) % 3 - (i % 4 == 3 ? 2 : 0))) : null;
        return new ItemScore(item.id(), theme, item.warning(), own, released, distributions);
    }

    private Released release(double level, int n, boolean identified) {
        if (identified) {
            return new Released.Mean(Math.clamp(Math.round(level), 1, 5));
        }
        if (n < policy.minimum()) {
            return new Released.Nothing();
        }
        long sum = Math.clamp(Math.round(level * n), n, 5 * n);
        long low = n + 4L * policy.protectLow() + 1;
        long high = 5L * n - 4L * policy.protectHigh() - 1;
        if (sum <= low) {
            return new Released.Low((double) low / n);
        }
        return sum >= high ? new Released.High((double) high / n) : new Released.Mean((double) sum / n);
    }

    private ThemeScore theme(String id, List<ItemScore> items) {
        Map<String, GroupScore> scores = new TreeMap<>();
        List<Double> anonymous = new ArrayList<>();
        for (Group group : groups) {
            double[] values = items.stream()
                    .map(item -> item.groups().get(group.id()))
                    .flatMapToDouble(value -> value.midpoint().stream())
                    .toArray();
            if (2 * values.length >= items.size()) {
                double mean = java.util.Arrays.stream(values).average().orElseThrow();
                int flagged = (int)
                        java.util.Arrays.stream(values).filter(v -> v <= 2.5).count();
                scores.put(group.id(), score(mean, group, flagged, values.length));
                if (!group.identified()) {
                    anonymous.add(mean);
                }
            }
        }
        Mean others = null;
        if (!anonymous.isEmpty()) {
            double mean = anonymous.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            others = new Mean(mean, around(mean, 0.2), around(mean, 0.31));
        }
        Double own =
                self ? items.stream().mapToDouble(ItemScore::self).average().orElseThrow() : null;
        return new ThemeScore(id, own, scores, others, gap(own, others));
    }

    private static @Nullable Gap gap(@Nullable Double own, @Nullable Mean others) {
        if (own == null || others == null) {
            return null;
        }
        double value = own - others.mean();
        String reading =
                Math.abs(value) < 0.5 ? "no clear difference" : value > 0 ? "over-estimator" : "under-estimator";
        return new Gap(value, reading);
    }

    private static GroupScore score(double mean, Group group, int flagged, int released) {
        double error = ASSUMED_SPREAD / Math.sqrt(group.raters());
        Interval inner = around(mean, 1.2816 * error);
        String word = inner.high() < 3
                ? "clear signal"
                : mean < 3 ? "possible signal" : inner.low() > 3 ? "no signal" : "not clear";
        return group.identified()
                ? new GroupScore(mean, null, null, new Signal(flagged, released, word))
                : new GroupScore(mean, inner, around(mean, 1.96 * error), new Signal(flagged, released, word));
    }

    private static Interval around(double mean, double half) {
        return new Interval(Math.max(1, mean - half), Math.min(5, mean + half));
    }
}
