package org.sightline.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * Somebody who comes forward, as typed by them or by the coach.
 *
 * @param slot the time chosen, or {@link #NONE}
 * @param agreed null as long as the ways of the conversation are not agreed to
 */
public record BookingForm(
        @RestForm String name,
        @RestForm String reach,
        @RestForm String relationship,
        @RestForm String slot,
        @RestForm @Nullable String agreed) {
    /** No time suits. */
    static final String NONE = "none";

    public BookingForm(
            @Nullable String name,
            @Nullable String reach,
            @Nullable String relationship,
            @Nullable String slot,
            @Nullable String agreed) {
        this.name = Typed.line(Objects.requireNonNullElse(name, ""));
        this.reach = Typed.line(Objects.requireNonNullElse(reach, ""));
        this.relationship = Typed.line(Objects.requireNonNullElse(relationship, ""));
        this.slot = Objects.requireNonNullElse(slot, "");
        this.agreed = agreed;
    }

    static BookingForm blank() {
        return new BookingForm("", "", "", "", null);
    }

    boolean timeless() {
        return slot.equals(NONE);
    }

    Optional<UUID> time() {
        try {
            return Optional.of(UUID.fromString(slot));
        } catch (IllegalArgumentException noTime) {
            return Optional.empty();
        }
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        if (!timeless() && time().isEmpty()) {
            faults.add(Faults.Fault.of("slot", "interview.fault.slot"));
        }
        if (name.isEmpty()) {
            faults.add(Faults.Fault.of("name", "interview.fault.name"));
        }
        Limits.tooLong("name", name, Contact.LONGEST_NAME).ifPresent(faults::add);
        if (!Contact.reaches(reach)) {
            faults.add(Faults.Fault.of("reach", "interview.fault.reach"));
        }
        Limits.tooLong("relationship", relationship, Contact.LONGEST_RELATIONSHIP)
                .ifPresent(faults::add);
        if (agreed == null) {
            faults.add(Faults.Fault.of("agreed", "interview.fault.agreed"));
        }
        return new Faults(faults);
    }
}
