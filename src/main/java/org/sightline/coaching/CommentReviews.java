package org.sightline.coaching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decisions by comment. */
@ApplicationScoped
class CommentReviews implements PanacheRepositoryBase<CommentReview, CommentReview.Key> {
    Map<CommentReview.Key, CommentReview> of(UUID executiveId) {
        return list("key.executiveId", executiveId).stream()
                .collect(Collectors.toMap(CommentReview::key, review -> review));
    }
}
