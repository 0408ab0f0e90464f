package org.sightline.ballot;

import java.util.Map;
import java.util.UUID;
import org.sightline.anonymity.Relationship;

/**
 * What one rater sent about one executive, decrypted for the seal; it does not know the rater.
 *
 * @param identified a current supervisor who agreed in writing to be shown
 * @param values by the questionnaire's order of rated items, as asked; 0 = cannot say or not answered
 * @param words texts and choices by the id of their box
 */
public record SentBallot(
        UUID executiveId, Relationship relationship, boolean identified, int[] values, Map<String, String> words) {
    /** No answer and no word ever reaches a log. */
    @Override
    public String toString() {
        return "SentBallot";
    }
}
