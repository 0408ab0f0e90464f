package org.sightline.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Protection;

/** A set of executives surveyed in one window under one policy; a pulse or a question is one about one executive. */
@Entity
public class Campaign {
    /** What it is for; it never changes. */
    public enum Kind {
        /** A questionnaire from the library about any number of executives, with a report for each. */
        SURVEY,
        /** One to three behaviours of one executive on seven points, with a small result. */
        PULSE,
        /** One question in words to one group of one executive's raters. */
        QUESTION
    }

    /** The stages, in the only order in which they are ever passed. */
    public enum State {
        DRAFT,
        NOMINATING,
        COLLECTING,
        CLOSED,
        SEALED,
        ARCHIVED
    }

    @Id
    private UUID id;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(name = "questionnaire_id", nullable = false)
    private String questionnaireId;

    @Column(nullable = false)
    private int minimum;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Protection protection;

    @Column(name = "time_zone", nullable = false)
    private String timeZone;

    @Column(name = "closes_on", nullable = false)
    private LocalDate closesOn;

    @Column(name = "release_after")
    private @Nullable Integer releaseAfter;

    @Version
    private int version;

    protected Campaign() {}

    public Campaign(UUID id, UUID organisationId, CampaignSettings settings) {
        this(id, organisationId, Kind.SURVEY, settings);
    }

    public Campaign(UUID id, UUID organisationId, Kind kind, CampaignSettings settings) {
        this.id = id;
        this.kind = kind;
        this.organisationId = organisationId;
        this.state = State.DRAFT;
        take(settings);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    public String questionnaireId() {
        return questionnaireId;
    }

    /** Fewest answers of a group that are shown, k. */
    public int minimum() {
        return minimum;
    }

    /** What is promised to raters; frozen from the start on. */
    public Policy policy() {
        return Policy.of(minimum, protection);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    /** The last day on which answers are taken, to its end in the campaign's time zone. */
    public LocalDate closesOn() {
        return closesOn;
    }

    /** Days after the collection ended on which a report goes to its executive by itself; null for never. */
    public @Nullable Integer releaseAfter() {
        return releaseAfter;
    }

    public CampaignSettings settings() {
        return new CampaignSettings(name, questionnaireId, closesOn, timeZone(), minimum, protection, releaseAfter);
    }

    public boolean draft() {
        return state == State.DRAFT;
    }

    /** Whether executives are naming their raters. */
    public boolean nominating() {
        return state == State.NOMINATING;
    }

    /** Whether nobody has been invited yet, so that everything may still be changed. */
    public boolean preparing() {
        return draft() || nominating();
    }

    public boolean collecting() {
        return state == State.COLLECTING;
    }

    /** The day it is where the campaign lives. */
    public LocalDate today(Instant now) {
        return now.atZone(timeZone()).toLocalDate();
    }

    /** Whether the closing day has ended. */
    public boolean overdue(Instant now) {
        return today(now).isAfter(closesOn);
    }

    public void change(CampaignSettings settings) {
        requirePreparing("change");
        take(settings);
    }

    /** Executives name their raters from here on; everything else stays open to change. */
    public void nominate() {
        advance(State.DRAFT, State.NOMINATING);
    }

    /** The policy and the questionnaire are frozen from here on. */
    public void start() {
        requirePreparing("become " + State.COLLECTING);
        state = State.COLLECTING;
    }

    /** Answers are taken for longer; never for less long, which would take time from raters who count on it. */
    public void extend(LocalDate until) {
        require(State.COLLECTING, "be extended");
        if (!until.isAfter(closesOn)) {
            throw new IllegalArgumentException("campaign " + id + " closes on " + closesOn + ", not before " + until);
        }
        closesOn = until;
    }

    public void close() {
        advance(State.COLLECTING, State.CLOSED);
    }

    public void seal() {
        advance(State.CLOSED, State.SEALED);
    }

    private void take(CampaignSettings settings) {
        this.name = settings.name();
        this.questionnaireId = settings.questionnaireId();
        this.closesOn = settings.closesOn();
        this.timeZone = settings.timeZone().getId();
        this.minimum = settings.minimum();
        this.protection = settings.protection();
        this.releaseAfter = settings.releaseAfter();
    }

    private void advance(State from, State to) {
        require(from, "become " + to);
        state = to;
    }

    private void requirePreparing(String act) {
        if (!preparing()) {
            throw new IllegalStateException("campaign " + id + " cannot " + act + ": it is " + state);
        }
    }

    private void require(State expected, String act) {
        if (state != expected) {
            throw new IllegalStateException(
                    "campaign " + id + " cannot " + act + ": it is " + state + ", not " + expected);
        }
    }
}
