package org.sightline.coaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sightline.security.ExecutiveKey;

/** The coach's reading of the results as it is kept, under the executive's key. */
@Entity
class Interpretation {
    private static final String PLACE = "interpretation";

    @Id
    @Column(name = "executive_id")
    private UUID executiveId;

    private byte[] body;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Version
    private int version;

    protected Interpretation() {}

    Interpretation(UUID executiveId, String text, ExecutiveKey own, UUID by, Instant at) {
        this.executiveId = executiveId;
        rewrite(text, own, by, at);
    }

    InterpretationText text(ExecutiveKey own) {
        return new InterpretationText(own.openText(PLACE, body), writtenAt, version);
    }

    final void rewrite(String text, ExecutiveKey own, UUID by, Instant at) {
        this.body = own.sealText(PLACE, text);
        this.writtenBy = by;
        this.writtenAt = at;
    }
}
