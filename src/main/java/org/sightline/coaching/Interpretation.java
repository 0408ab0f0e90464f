package org.sightline.coaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The coach's reading of the results, in plain paragraphs; part of the report. */
@Entity
class Interpretation {
    static final int LONGEST = 20_000;

    @Id
    @Column(name = "executive_id")
    private UUID executiveId;

    private String body;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Version
    private int version;

    protected Interpretation() {}

    Interpretation(UUID executiveId, String body, UUID by, Instant at) {
        this.executiveId = executiveId;
        this.body = body;
        this.writtenBy = by;
        this.writtenAt = at;
    }

    String body() {
        return body;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    int version() {
        return version;
    }

    void rewrite(String body, UUID by, Instant at) {
        this.body = body;
        this.writtenBy = by;
        this.writtenAt = at;
    }
}
