package org.sightline.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Released;
import org.sightline.scoring.Scorecard.CommentPool;

/**
 * What left the cells of a pulse or of a question: no theme, no total and no distribution, because nothing but the map of
 * means is proven for seven points.
 *
 * @param groups in the order in which they are shown; none if too few answered
 * @param items by the ids of the questionnaire, in its order
 * @param comments what may be shown of the answers to a question in words
 */
public record PulseResult(List<Group> groups, Map<String, Map<String, Released>> items, List<CommentPool> comments) {
    /** The points of the scale on which a pulse is answered, from -3 to +3. */
    public static final int POINTS = Released.MOST_POINTS;

    /** The point that stands for "no change". */
    public static final int MIDDLE = 4;

    public PulseResult {
        groups = List.copyOf(groups);
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        comments = List.copyOf(comments);
    }

    static PulseResult none() {
        return new PulseResult(List.of(), Map.of(), List.of());
    }

    /** What left one cell; nothing for one that there is not. */
    public Released released(String item, Group group) {
        return items.getOrDefault(item, Map.of()).getOrDefault(group.id(), Released.nothing());
    }
}
