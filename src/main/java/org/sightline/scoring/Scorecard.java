package org.sightline.scoring;

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
 */
public record Scorecard(
        String executive,
        String questionnaireId,
        String questionnaireVersion,
        Policy policy,
        List<Group> groups,
        List<ItemScore> items,
        List<ThemeScore> themes,
        List<CommentPool> comments) {

    /**
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
            Map<String, List<Integer>> distributions) {}

    /**
     * @param groups by group id; no entry where fewer than half of the theme's items are released
     * @param others the equally weighted mean of the anonymous groups, null if there is none
     * @param gap self minus others, null if either is missing
     */
    public record ThemeScore(
            String id,
            @Nullable Double self,
            Map<String, GroupScore> groups,
            @Nullable Mean others,
            @Nullable Gap gap) {}

    /** A theme's mean in one group; intervals are null for an identified supervisor. */
    public record GroupScore(
            double mean,
            @Nullable Interval interval80,
            @Nullable Interval interval95,
            Signal signal) {}

    public record Mean(double mean, Interval interval80, Interval interval95) {}

    public record Interval(double low, double high) {}

    /** Flagged items among released ones and the word for the theme (method.md A13). */
    public record Signal(int flagged, int released, String word) {}

    /** @param reading the words of method.md A8, "no clear difference" unless the direction is probable */
    public record Gap(double value, String reading) {}

    /** @param group {@code all} or a group id */
    public record CommentPool(String question, String group, List<String> texts) {}

    /** Whether anything may be shown. */
    public boolean reportable() {
        return groups.stream().anyMatch(group -> !group.identified());
    }
}
