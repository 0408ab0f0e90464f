package org.sightline.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.sheet.Changes;

/** Somebody reports or reported to somebody. Either day may be unknown; without an end it lasts. */
@Entity
public class ReportingLine {
    @Id
    private UUID id;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisationId;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Column(name = "manager_id", nullable = false, updatable = false)
    private UUID managerId;

    @Column(name = "worked_from")
    private @Nullable LocalDate from;

    @Column(name = "worked_to")
    private @Nullable LocalDate to;

    protected ReportingLine() {}

    ReportingLine(
            UUID organisationId, UUID personId, UUID managerId, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.id = UUID.randomUUID();
        this.organisationId = organisationId;
        this.personId = personId;
        this.managerId = managerId;
        this.from = from;
        this.to = to;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public UUID managerId() {
        return managerId;
    }

    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /** Whether it lasts on a day: it has no end, or none before that day. */
    public boolean lasts(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    /** Corrects the days. */
    void last(@Nullable LocalDate begin, @Nullable LocalDate end, Changes changes) {
        Map<String, String> before = days();
        this.from = begin;
        this.to = end;
        changes.changed("reporting_line", id, before, days());
    }

    /** Somebody else took over: it ended on that day, or on its first if that came later. */
    void end(LocalDate day, Changes changes) {
        last(from, from != null && from.isAfter(day) ? from : day, changes);
    }

    private Map<String, String> days() {
        return Map.of("worked_from", Objects.toString(from, ""), "worked_to", Objects.toString(to, ""));
    }
}
