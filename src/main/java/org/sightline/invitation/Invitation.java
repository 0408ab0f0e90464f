package org.sightline.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A rater's one link in a campaign. The token itself is never stored: its hash finds the row, the key remakes it. */
@Entity
public class Invitation {
    @Id
    private UUID id;

    @Column(name = "campaign_id", nullable = false, updatable = false)
    private UUID campaignId;

    @Column(name = "rater_id", nullable = false, updatable = false)
    private UUID raterId;

    @Column(name = "token_hash", nullable = false)
    private byte[] tokenHash;

    @Column(nullable = false)
    private int generation;

    @Column(nullable = false)
    private boolean revoked;

    protected Invitation() {}

    Invitation(UUID id, UUID campaignId, UUID raterId, byte[] tokenHash) {
        this.id = id;
        this.campaignId = campaignId;
        this.raterId = raterId;
        this.tokenHash = tokenHash.clone();
        this.generation = 1;
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public UUID raterId() {
        return raterId;
    }

    /** Which link of this rater is the living one; part of what the token is made from. */
    public int generation() {
        return generation;
    }

    public boolean revoked() {
        return revoked;
    }

    /** The link stops working. */
    void revoke() {
        revoked = true;
    }

    /** A new link takes the place of the old one, which is dead at once. */
    void renew(int generation, byte[] tokenHash) {
        if (generation != this.generation + 1) {
            throw new IllegalArgumentException("generation " + generation + " does not follow " + this.generation);
        }
        this.generation = generation;
        this.tokenHash = tokenHash.clone();
        this.revoked = false;
    }
}
