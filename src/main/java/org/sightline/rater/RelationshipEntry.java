package org.sightline.rater;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Quota;
import org.sightline.questionnaire.Nearest;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** A relationship and its days as somebody typed them, in a form or in a file. */
public record RelationshipEntry(String relationship, String from, String to) {
    /** The relationships to choose from; SELF comes with the executive. */
    public static final List<Relationship> CHOICES = Quota.RELATIONSHIPS;

    public RelationshipEntry {
        relationship = Typed.line(relationship)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_');
        from = Typed.line(from);
        to = Typed.line(to);
    }

    public static RelationshipEntry typed(@Nullable String relationship, @Nullable String from, @Nullable String to) {
        return new RelationshipEntry(
                relationship == null ? "" : relationship, from == null ? "" : from, to == null ? "" : to);
    }

    public static RelationshipEntry blank() {
        return new RelationshipEntry("", "", "");
    }

    static RelationshipEntry of(Nomination nomination) {
        return of(
                nomination.relationship(),
                nomination.workedFrom().orElse(null),
                nomination.workedTo().orElse(null));
    }

    public static RelationshipEntry of(Relationship relationship, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new RelationshipEntry(
                relationship.id(), from == null ? "" : from.toString(), to == null ? "" : to.toString());
    }

    /** What must be mended, by the fields {@code relationship}, {@code from} and {@code to}. */
    public List<Faults.Fault> faults(LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        Optional<Relationship> chosen = chosen();
        if (chosen.isEmpty()) {
            faults.add(unknown());
        }
        Optional<LocalDate> begin = day("from", from, faults);
        Optional<LocalDate> end = day("to", to, faults);
        if (begin.isPresent() && begin.get().isAfter(today)) {
            faults.add(fault("from", "from.future"));
        } else if (begin.isPresent() && end.isPresent() && begin.get().isAfter(end.get())) {
            faults.add(fault("to", "order"));
        } else if (chosen.isPresent() && chosen.get().past()) {
            pastFaults(today, end, faults);
        } else if (end.isPresent() && chosen.isPresent() && current(chosen.get())) {
            faults.add(fault("to", "current.ended"));
        }
        return faults;
    }

    private void pastFaults(LocalDate today, Optional<LocalDate> end, List<Faults.Fault> faults) {
        if (to.isEmpty()) {
            faults.add(fault("to", "past.open"));
        } else if (end.isPresent() && end.get().isAfter(today)) {
            faults.add(fault("to", "past.future"));
        }
    }

    /** The relationship of an entry that was found without faults. */
    public Relationship soundRelationship() {
        return chosen().orElseThrow(() -> new IllegalStateException("the entry has faults"));
    }

    public @Nullable LocalDate soundFrom() {
        return from.isEmpty() ? null : LocalDate.parse(from);
    }

    public @Nullable LocalDate soundTo() {
        return to.isEmpty() ? null : LocalDate.parse(to);
    }

    private Optional<Relationship> chosen() {
        return CHOICES.stream()
                .filter(choice -> choice.id().equals(relationship))
                .findFirst();
    }

    private Faults.Fault unknown() {
        if (relationship.isEmpty()) {
            return fault("relationship", "relationship.missing");
        }
        if (relationship.equals(Relationship.SELF.id())) {
            return fault("relationship", "relationship.self");
        }
        return Nearest.to(relationship, CHOICES.stream().map(Relationship::id).toList())
                .map(near -> fault("relationship", "relationship.near", relationship, near))
                .orElseGet(() -> fault("relationship", "relationship.unknown", relationship));
    }

    private static boolean current(Relationship relationship) {
        return relationship == Relationship.CURRENT_DIRECT_REPORT || relationship == Relationship.CURRENT_SUPERVISOR;
    }

    private static Optional<LocalDate> day(String field, String typed, List<Faults.Fault> faults) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Typed.day(typed);
        if (day.isEmpty()) {
            faults.add(fault(field, "day", typed));
        }
        return day;
    }

    private static Faults.Fault fault(String field, String name, Object... arguments) {
        return Faults.Fault.of(field, "rater.fault." + name, arguments);
    }
}
