package org.sightline.rater;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A person asked about one or more executives in one campaign; never a user with an account. */
@Entity
public class Rater {
    @Id
    private UUID id;

    @Column(name = "campaign_id", nullable = false, updatable = false)
    private UUID campaignId;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    protected Rater() {}

    public Rater(UUID id, UUID campaignId, UUID personId) {
        this.id = id;
        this.campaignId = campaignId;
        this.personId = personId;
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public UUID personId() {
        return personId;
    }
}
