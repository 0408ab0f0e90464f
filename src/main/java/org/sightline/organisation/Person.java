package org.sightline.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.sheet.Changes;

/** Somebody known to an organisation by name and address: an executive, a rater, or both. */
@Entity
public class Person {
    @Id
    private UUID id;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisationId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String language;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    protected Person() {}

    public Person(UUID id, UUID organisationId, String name, EmailAddress email, Locale language) {
        this.id = id;
        this.organisationId = organisationId;
        this.name = name;
        this.email = email.text();
        this.language = language.toLanguageTag();
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** Where the person works; empty where that is the campaign's own zone. */
    public Optional<ZoneId> timeZone() {
        return Optional.ofNullable(timeZone).map(ZoneId::of);
    }

    public void worksIn(Optional<ZoneId> zone) {
        this.timeZone = zone.map(ZoneId::getId).orElse(null);
    }

    /** Corrects what is known; whoever holds a link to an earlier address must be told apart by the caller. */
    void correct(String name, EmailAddress email, Locale language) {
        this.name = name;
        this.email = email.text();
        this.language = language.toLanguageTag();
    }

    /** Another address of the same person; whoever held a link to the earlier one has none any more. */
    public void moveTo(EmailAddress address) {
        this.email = address.text();
    }

    /** Takes over what a file says, all but the address, by which the person is known. */
    void rewrite(String name, Locale language, Optional<ZoneId> zone, Changes changes) {
        Map<String, String> before = filed();
        this.name = name;
        this.language = language.toLanguageTag();
        worksIn(zone);
        changes.changed("person", id, before, filed());
    }

    private Map<String, String> filed() {
        return Map.of("name", name, "language", language, "time_zone", timeZone == null ? "" : timeZone);
    }
}
