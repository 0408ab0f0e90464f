package org.sightline.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person being rated in one campaign, with a coach. */
@Entity
public class Executive {
    @Id
    private UUID id;

    @Column(name = "campaign_id", nullable = false, updatable = false)
    private UUID campaignId;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "coach_id")
    private @Nullable UUID coachId;

    protected Executive() {}

    public Executive(UUID id, UUID campaignId, UUID personId, @Nullable UUID coachId) {
        this.id = id;
        this.campaignId = campaignId;
        this.personId = personId;
        this.coachId = coachId;
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

    /** The executive's own login; empty until the campaign starts. */
    public Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Optional<UUID> coachId() {
        return Optional.ofNullable(coachId);
    }

    public void entrustTo(UUID coachId) {
        this.coachId = coachId;
    }

    /** Before the start, where the login is known already. */
    public void signInWith(UUID accountId) {
        this.accountId = accountId;
    }
}
