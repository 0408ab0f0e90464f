package org.sightline.coaching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.ExecutiveKeys;

/** Decisions by comment. */
@ApplicationScoped
class CommentReviews implements PanacheRepositoryBase<CommentReview, CommentReview.Key> {
    private final ExecutiveKeys keys;

    CommentReviews(ExecutiveKeys keys) {
        this.keys = keys;
    }

    Map<CommentReview.Key, Ruling> of(UUID executiveId) {
        ExecutiveKey own = keys.get(executiveId);
        Map<CommentReview.Key, Ruling> rulings = new HashMap<>();
        list("key.executiveId", executiveId).forEach(review -> rulings.put(review.key(), review.ruling(own)));
        return rulings;
    }

    void decide(CommentReview.Key comment, Ruling ruling, @Nullable UUID by, Instant at) {
        ExecutiveKey own = keys.get(comment.executiveId());
        @Nullable CommentReview known = findById(comment);
        if (known == null) {
            persist(new CommentReview(comment, ruling, own, by, at));
        } else {
            known.change(ruling, own, by, at);
        }
    }
}
