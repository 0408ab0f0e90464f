package org.sightline.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Released;

/**
 * Everything computed for one executive, a function of released cells and of the executive's own answers alone. Its
 * canonical form is the snapshot JSON of {@link Snapshot}.
 *
 * @param executive the executive's name as printed
 * @param groups empty if fewer than the minimum answered: then there is no report
 * @param norm with which norm it was measured, null where all was assumed
 */
public record Scorecard(
        String executive,
        String questionnaireId,
        String questionnaireVersion,
        Policy policy,
        List<Group> groups,
        List<ItemScore> items,
        List<ThemeScore> themes,
        List<CommentPool> comments,
        @Nullable NormUse norm) {

    public Scorecard {
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        themes = List.copyOf(themes);
        comments = List.copyOf(comments);
    }

    /** Measured with assumptions alone. */
    public Scorecard(
            String executive,
            String questionnaireId,
            String questionnaireVersion,
            Policy policy,
            List<Group> groups,
            List<ItemScore> items,
            List<ThemeScore> themes,
            List<CommentPool> comments) {
        this(executive, questionnaireId, questionnaireVersion, policy, groups, items, themes, comments, null);
    }

    /**
     * One rated item. All values are after reversing: higher is always better.
     *
     * @param theme the theme's id or {@code NV}
     * @param self the executive's own answer after reversing, null if none
     * @param groups what is released, by group id; every group of the scorecard has an entry
     * @param distributions counts of answers 1 to 5 after reversing, by group id, only where released
     */
    public record ItemScore(
            String id,
            String theme,
            boolean reversed,
            @Nullable Integer self,
            Map<String, Released> groups,
            Map<String, List<Integer>> distributions) {
        public ItemScore {
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
            distributions = Collections.unmodifiableMap(new LinkedHashMap<>(distributions));
        }
    }

    /**
     * One theme, as the mean of its items' released values (method.md A2).
     *
     * @param self the mean of the executive's own answers, null if fewer than half of the items have one
     * @param groups by group id; no entry where fewer than half of the theme's items are released
     * @param others the equally weighted mean of the anonymous groups, null if there is none
     * @param gap self minus others, null if either is missing
     */
    public record ThemeScore(
            String id,
            @Nullable Double self,
            Map<String, GroupScore> groups,
            @Nullable Mean others,
            @Nullable Gap gap) {
        public ThemeScore {
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }
    }

    /** A theme's mean in one group with its 80 and 95 % intervals, which are null for an identified supervisor. */
    public record GroupScore(
            double mean,
            @Nullable Interval interval80,
            @Nullable Interval interval95,
            Signal signal) {}

    /** The equally weighted mean of the anonymous groups' means with its 80 and 95 % intervals. */
    public record Mean(double mean, Interval interval80, Interval interval95) {}

    /** Both ends, on the scale 1 to 5. */
    public record Interval(double low, double high) {}

    /**
     * A theme's signal in one group (method.md A13).
     *
     * @param flagged released items at 2.5 or lower or in the low band
     * @param released released items
     * @param word {@code clear signal}, {@code possible signal}, {@code not clear} or {@code no signal}
     */
    public record Signal(int flagged, int released, String word) {}

    /**
     * The executive's own mean against the others' (method.md A8).
     *
     * @param value self minus others
     * @param reading {@code over-estimator} or {@code under-estimator} if that direction has a probability of at least .80,
     *     else {@code no clear difference}
     */
    public record Gap(double value, String reading) {}

    /**
     * Comments under one name, in an order that is a function of the texts alone.
     *
     * @param question one of {@link FeedbackScoring#commentIds}
     * @param group a group id, {@code all} for the pool, {@code self} for the executive's own
     */
    public record CommentPool(String question, String group, List<String> texts) {
        public CommentPool {
            texts = List.copyOf(texts);
        }
    }

    /** Whether anything may be shown. */
    public boolean reportable() {
        return groups.stream().anyMatch(group -> !group.identified());
    }
}
