package org.sightline.campaign;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sightline.anonymity.Relationship;

/**
 * How many people an executive is asked to name in a relationship. It advises and never stops anybody: an executive with
 * three direct reports cannot name four.
 *
 * @param minimum below it the page says how many are missing; none for a relationship that not everybody has
 * @param recommended enough people of a usual willingness to answer
 */
public record Quota(int minimum, int recommended) {
    public static final int MOST = 30;

    /** The relationships to name people in; the executive comes by themselves. */
    public static final List<Relationship> RELATIONSHIPS = List.of(
            Relationship.CURRENT_DIRECT_REPORT,
            Relationship.PAST_DIRECT_REPORT,
            Relationship.CURRENT_SUPERVISOR,
            Relationship.PAST_SUPERVISOR,
            Relationship.PEER,
            Relationship.OTHER);

    /**
     * What is asked for unless a campaign says otherwise. Together at least twelve people, from whom on averages become
     * dependable, and of direct reports, present and past together, enough for a group of their own although some do not
     * answer.
     */
    public static final Map<Relationship, Quota> USUAL = usual();

    public Quota {
        if (minimum < 0 || recommended < minimum || recommended > MOST) {
            throw new IllegalArgumentException("not a quota: " + minimum + " to " + recommended);
        }
    }

    private static Map<Relationship, Quota> usual() {
        Map<Relationship, Quota> usual = new EnumMap<>(Relationship.class);
        usual.put(Relationship.CURRENT_DIRECT_REPORT, new Quota(4, 6));
        usual.put(Relationship.PAST_DIRECT_REPORT, new Quota(3, 5));
        usual.put(Relationship.CURRENT_SUPERVISOR, new Quota(1, 2));
        usual.put(Relationship.PAST_SUPERVISOR, new Quota(1, 3));
        usual.put(Relationship.PEER, new Quota(3, 4));
        usual.put(Relationship.OTHER, new Quota(0, 0));
        return Collections.unmodifiableMap(usual);
    }
}
