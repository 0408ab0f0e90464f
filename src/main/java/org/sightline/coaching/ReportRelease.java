package org.sightline.coaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The coach gave the report to the executive; never taken back. */
@Entity
@Table(name = "report_release")
class ReportRelease {
    @Id
    @Column(name = "executive_id")
    private UUID executiveId;

    @Column(name = "released_at", updatable = false)
    private Instant releasedAt;

    @Column(name = "released_by", updatable = false)
    private UUID releasedBy;

    protected ReportRelease() {}

    ReportRelease(UUID executiveId, UUID by, Instant at) {
        this.executiveId = executiveId;
        this.releasedAt = at;
        this.releasedBy = by;
    }
}
