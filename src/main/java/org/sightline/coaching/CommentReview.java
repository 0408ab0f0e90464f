package org.sightline.coaching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the coach decided about one comment. */
@Entity
@Table(name = "comment_review")
class CommentReview {
    /** The comment's place in the scorecard. */
    @Embeddable
    record Key(
            @Column(name = "executive_id") UUID executiveId,
            @Column(name = "question_id") String question,
            @Column(name = "group_id") String group,
            int ordinal) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private @Nullable String redacted;
    private @Nullable String reason;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    protected CommentReview() {}

    CommentReview(Key key, Ruling ruling, UUID by, Instant at) {
        this.key = key;
        this.decision = ruling.decision();
        this.redacted = ruling.redacted();
        this.reason = ruling.reason();
        this.reviewedBy = by;
        this.reviewedAt = at;
    }

    Key key() {
        return key;
    }

    Ruling ruling() {
        return new Ruling(decision, redacted, reason);
    }

    void change(Ruling ruling, UUID by, Instant at) {
        this.decision = ruling.decision();
        this.redacted = ruling.redacted();
        this.reason = ruling.reason();
        this.reviewedBy = by;
        this.reviewedAt = at;
    }
}
