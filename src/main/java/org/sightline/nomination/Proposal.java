package org.sightline.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.organisation.PersonEntry;
import org.sightline.rater.Nomination;
import org.sightline.rater.RelationshipEntry;

/** Somebody who is to be asked about an executive, if it is approved. Until then no rater and no nomination exists. */
@Entity
public class Proposal {
    /** Characters of a reason, a question or an answer. */
    public static final int LONGEST_WORDS = 500;

    @Id
    private UUID id;

    @Column(name = "executive_id", nullable = false, updatable = false)
    private UUID executiveId;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String email;

    @Column(nullable = false, updatable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Relationship relationship;

    @Column(name = "worked_from")
    private @Nullable LocalDate workedFrom;

    @Column(name = "worked_to")
    private @Nullable LocalDate workedTo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Standing standing;

    private @Nullable String words;

    private @Nullable String reply;

    @Column(name = "nomination_id")
    private @Nullable UUID nominationId;

    @Column(name = "instead_of", updatable = false)
    private @Nullable UUID insteadOf;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    private UUID proposedBy;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Version
    private int version;

    protected Proposal() {}

    /** @param insteadOf a nomination whose invitation could not be delivered */
    Proposal(
            UUID id,
            UUID executiveId,
            PersonEntry person,
            RelationshipEntry entry,
            @Nullable UUID insteadOf,
            UUID proposedBy) {
        this.id = id;
        this.executiveId = executiveId;
        this.name = person.name();
        this.email = person.soundAddress().text();
        this.language = person.language().toLanguageTag();
        this.relationship = entry.soundRelationship();
        this.workedFrom = entry.soundFrom();
        this.workedTo = entry.soundTo();
        this.standing = Standing.NOTED;
        this.insteadOf = insteadOf;
        this.proposedBy = proposedBy;
    }

    public UUID id() {
        return id;
    }

    public UUID executiveId() {
        return executiveId;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
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

    Standing standing() {
        return standing;
    }

    /** Why it was changed or declined, or what the executive is asked. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    /** What the executive answered. */
    public Optional<String> reply() {
        return Optional.ofNullable(reply);
    }

    /** Empty again once the rater was taken out. */
    Optional<UUID> nominationId() {
        return Optional.ofNullable(nominationId);
    }

    Optional<UUID> insteadOf() {
        return Optional.ofNullable(insteadOf);
    }

    PersonEntry person() {
        return new PersonEntry(name, email, Locale.forLanguageTag(language));
    }

    RelationshipEntry entry() {
        return RelationshipEntry.of(relationship, workedFrom, workedTo);
    }

    /** Puts it before whoever approves. */
    void send() {
        require(Standing.NOTED);
        standing = Standing.SENT;
    }

    /** Asks the executive something; the answer sends it again. */
    void ask(String question) {
        require(Standing.SENT, Standing.ASKED);
        standing = Standing.ASKED;
        words = question;
        reply = null;
    }

    /** The executive answers, and may correct the relationship with it. */
    void answer(String text, RelationshipEntry corrected) {
        require(Standing.ASKED);
        relationship = corrected.soundRelationship();
        workedFrom = corrected.soundFrom();
        workedTo = corrected.soundTo();
        standing = Standing.SENT;
        reply = text;
    }

    /** @param why something was changed; null if nothing was */
    void approve(Nomination nomination, UUID by, @Nullable String why) {
        require(Standing.SENT, Standing.ASKED);
        standing = Standing.APPROVED;
        nominationId = nomination.id();
        words = why;
        decidedBy = by;
    }

    void decline(UUID by, String why) {
        decide(Standing.DECLINED, by, why);
    }

    void replace(UUID by, String why) {
        decide(Standing.REPLACED, by, why);
    }

    private void decide(Standing decision, UUID by, String why) {
        require(Standing.SENT, Standing.ASKED);
        standing = decision;
        words = why;
        decidedBy = by;
    }

    private void require(Standing... expected) {
        for (Standing one : expected) {
            if (standing == one) {
                return;
            }
        }
        throw new IllegalStateException("proposal " + id + " is " + standing);
    }
}
