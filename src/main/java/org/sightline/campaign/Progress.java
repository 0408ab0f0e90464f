package org.sightline.campaign;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;

/** All that may be seen of a running collection: per executive and group one light, as of the last daily refresh. */
public interface Progress {
    /** For each executive and relationship whether the minimum is reached; empty before the first refresh. */
    Optional<Map<UUID, Map<Relationship, Boolean>>> of(UUID campaignId);
}
