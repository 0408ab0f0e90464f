package org.sightline.campaign;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;

/** Before anything reads ballots, nothing is known. */
@DefaultBean
@ApplicationScoped
class UnknownProgress implements Progress {
    @Override
    public Optional<Map<UUID, Map<Relationship, Boolean>>> of(UUID campaignId) {
        return Optional.empty();
    }
}
