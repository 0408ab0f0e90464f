package org.sightline.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who closed a campaign, and when. */
@Entity
@Table(name = "campaign_closure")
public class CampaignClosure {
    @Id
    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "closed_at", nullable = false)
    private Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "requested_by")
    private @Nullable UUID requestedBy;

    protected CampaignClosure() {}

    public CampaignClosure(UUID campaignId, Instant closedAt, @Nullable UUID closedBy, @Nullable UUID requestedBy) {
        this.campaignId = campaignId;
        this.closedAt = closedAt;
        this.closedBy = closedBy;
        this.requestedBy = requestedBy;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** Empty when the closing day ended the collection. */
    public Optional<UUID> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    /** Who asked for it before somebody else closed it; empty when the closing day ended the collection. */
    public Optional<UUID> requestedBy() {
        return Optional.ofNullable(requestedBy);
    }
}
