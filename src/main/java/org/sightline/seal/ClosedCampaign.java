package org.sightline.seal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;

/**
 * What a seal knows of a campaign besides its ballots.
 *
 * @param today where the campaign lives
 * @param executives all of them by name, whoever was answered about
 * @param asked one for each nomination
 */
public record ClosedCampaign(
        UUID id,
        LocalDate today,
        Policy policy,
        Questionnaire questionnaire,
        Map<UUID, String> executives,
        List<Asked> asked) {
    /** Somebody was asked about this executive. */
    public record Asked(UUID executive, Relationship relationship) {}

    public ClosedCampaign {
        executives = Map.copyOf(executives);
        asked = List.copyOf(asked);
    }
}
