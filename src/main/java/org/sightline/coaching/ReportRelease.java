package org.sightline.coaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report belongs to the executive from now on; never taken back. */
@Entity
@Table(name = "report_release")
class ReportRelease {
    @Id
    @Column(name = "executive_id")
    private UUID executiveId;

    @Column(name = "released_at", updatable = false)
    private Instant releasedAt;

    @Column(name = "released_by", updatable = false)
    private @Nullable UUID releasedBy;

    protected ReportRelease() {}

    /** @param by null if it was released by itself */
    ReportRelease(UUID executiveId, @Nullable UUID by, Instant at) {
        this.executiveId = executiveId;
        this.releasedAt = at;
        this.releasedBy = by;
    }
}
