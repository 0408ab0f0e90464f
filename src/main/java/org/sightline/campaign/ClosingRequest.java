package org.sightline.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An administrator's wish to close a campaign before its last day, which somebody else has yet to confirm. */
@Entity
@Table(name = "closing_request")
public class ClosingRequest {
    /** After this nobody can confirm it any more: what was true when it was asked for may have changed. */
    public static final Duration VALID = Duration.ofDays(3);

    @Id
    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "requested_by", nullable = false)
    private UUID requestedBy;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    protected ClosingRequest() {}

    public ClosingRequest(UUID campaignId, UUID requestedBy, Instant requestedAt) {
        this.campaignId = campaignId;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    public UUID requestedBy() {
        return requestedBy;
    }

    public Instant expiresAt() {
        return requestedAt.plus(VALID);
    }

    public boolean openAt(Instant now) {
        return now.isBefore(expiresAt());
    }
}
