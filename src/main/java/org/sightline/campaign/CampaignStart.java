package org.sightline.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who started a campaign, and when. */
@Entity
@Table(name = "campaign_start")
public class CampaignStart {
    @Id
    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "started_by", nullable = false)
    private UUID startedBy;

    protected CampaignStart() {}

    public CampaignStart(UUID campaignId, Instant startedAt, UUID startedBy) {
        this.campaignId = campaignId;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public UUID startedBy() {
        return startedBy;
    }
}
