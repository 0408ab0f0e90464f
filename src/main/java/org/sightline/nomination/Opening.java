package org.sightline.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Until when the executives of a campaign are asked to name their raters. The day is a request: later is better than not. */
@Entity
@Table(name = "campaign_nomination")
class Opening {
    @Id
    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "closes_on", nullable = false)
    private LocalDate closesOn;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "opened_by", nullable = false, updatable = false)
    private UUID openedBy;

    protected Opening() {}

    Opening(UUID campaignId, LocalDate closesOn, Instant openedAt, UUID openedBy) {
        this.campaignId = campaignId;
        this.closesOn = closesOn;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    void move(LocalDate closesOn) {
        this.closesOn = closesOn;
    }
}
