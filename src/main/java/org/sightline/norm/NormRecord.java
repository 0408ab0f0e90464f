package org.sightline.norm;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one executive, without a name, adds to a norm.
 *
 * @param groups the raters as the seal left them
 * @param self the executive's own answers, as those of a rater
 * @param released theme means that were released, by theme and source; {@link Source#ALL} is the equally weighted mean of
 *     the anonymous groups
 */
public record NormRecord(List<RaterGroup> groups, Optional<int[]> self, Map<String, Map<Source, Double>> released) {
    public NormRecord {
        groups = List.copyOf(groups);
        released = Map.copyOf(released);
    }

    /**
     * The raters of one group.
     *
     * @param identified not part of {@link Source#ALL}
     * @param answers one per rater in any order: by the questionnaire's order of rated items, as asked, 0 = no answer
     */
    public record RaterGroup(Source source, boolean identified, List<int[]> answers) {
        public RaterGroup {
            answers = List.copyOf(answers);
        }

        /** No answer ever reaches a log. */
        @Override
        public String toString() {
            return "RaterGroup of " + answers.size();
        }
    }

    /** How many raters there are in all groups. */
    int raters() {
        return groups.stream().mapToInt(group -> group.answers().size()).sum();
    }

    /** No answer ever reaches a log. */
    @Override
    public String toString() {
        return "NormRecord of " + groups.size() + " groups";
    }
}
