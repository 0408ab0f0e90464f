package org.sightline.rater;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;

/** One rater asked about one executive in one relationship, which may be dated. */
@Entity
public class Nomination {
    @Id
    private UUID id;

    @Column(name = "executive_id", nullable = false, updatable = false)
    private UUID executiveId;

    @Column(name = "rater_id", nullable = false, updatable = false)
    private UUID raterId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Relationship relationship;

    @Column(name = "worked_from")
    private @Nullable LocalDate workedFrom;

    @Column(name = "worked_to")
    private @Nullable LocalDate workedTo;

    protected Nomination() {}

    public Nomination(
            UUID id,
            UUID executiveId,
            UUID raterId,
            Relationship relationship,
            @Nullable LocalDate workedFrom,
            @Nullable LocalDate workedTo) {
        this.id = id;
        this.executiveId = executiveId;
        this.raterId = raterId;
        this.relationship = relationship;
        this.workedFrom = workedFrom;
        this.workedTo = workedTo;
    }

    /** The executive asked about themselves. */
    public static Nomination ofSelf(UUID id, UUID executiveId, UUID raterId) {
        return new Nomination(id, executiveId, raterId, Relationship.SELF, null, null);
    }

    public UUID id() {
        return id;
    }

    public UUID executiveId() {
        return executiveId;
    }

    public UUID raterId() {
        return raterId;
    }

    public Relationship relationship() {
        return relationship;
    }

    public Optional<LocalDate> workedFrom() {
        return Optional.ofNullable(workedFrom);
    }

    public Optional<LocalDate> workedTo() {
        return Optional.ofNullable(workedTo);
    }

    public void change(Relationship relationship, @Nullable LocalDate workedFrom, @Nullable LocalDate workedTo) {
        this.relationship = relationship;
        this.workedFrom = workedFrom;
        this.workedTo = workedTo;
    }
}
