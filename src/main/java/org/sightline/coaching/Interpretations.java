package org.sightline.coaching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.ExecutiveKeys;

/** The coaches' texts, one for each executive. */
@ApplicationScoped
class Interpretations implements PanacheRepositoryBase<Interpretation, UUID> {
    private final ExecutiveKeys keys;

    Interpretations(ExecutiveKeys keys) {
        this.keys = keys;
    }

    Optional<InterpretationText> of(UUID executiveId) {
        return findByIdOptional(executiveId).map(known -> known.text(keys.get(executiveId)));
    }

    void write(UUID executiveId, String text, UUID by, Instant at) {
        ExecutiveKey own = keys.get(executiveId);
        @Nullable Interpretation known = findById(executiveId);
        if (known == null) {
            persist(new Interpretation(executiveId, text, own, by, at));
        } else {
            known.rewrite(text, own, by, at);
        }
    }
}
