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
import org.sightline.security.ExecutiveKey;

/** What the coach decided about one comment; words that quote it or speak of it lie under the executive's key. */
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

    private byte @Nullable [] redacted;
    private byte @Nullable [] reason;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    protected CommentReview() {}

    /** @param by null if nobody had decided in time */
    CommentReview(Key key, Ruling ruling, ExecutiveKey own, @Nullable UUID by, Instant at) {
        this.key = key;
        change(ruling, own, by, at);
    }

    Key key() {
        return key;
    }

    Ruling ruling(ExecutiveKey own) {
        return new Ruling(
                decision,
                redacted == null ? null : own.openText(place("redacted"), redacted),
                reason == null ? null : own.openText(place("reason"), reason));
    }

    final void change(Ruling ruling, ExecutiveKey own, @Nullable UUID by, Instant at) {
        this.decision = ruling.decision();
        this.redacted = ruling.redacted() == null ? null : own.sealText(place("redacted"), ruling.redacted());
        this.reason = ruling.reason() == null ? null : own.sealText(place("reason"), ruling.reason());
        this.reviewedBy = by;
        this.reviewedAt = at;
    }

    private String place(String column) {
        return String.join("|", "review", key.question(), key.group(), Integer.toString(key.ordinal()), column);
    }
}
