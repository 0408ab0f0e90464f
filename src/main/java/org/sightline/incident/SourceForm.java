package org.sightline.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.interview.Interviewees.Interviewee;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * From whom an incident is known, as typed.
 *
 * @param source the id of a conversation, or the word of another kind
 * @param label needed for a sponsor, a document and a comment
 */
record SourceForm(String source, String label) {
    static SourceForm typed(@Nullable String source, @Nullable String label) {
        return new SourceForm(
                Objects.requireNonNullElse(source, ""), Typed.line(Objects.requireNonNullElse(label, "")));
    }

    /** Of a form without faults. */
    Source.Kind kind() {
        return Source.Kind.named(source).orElse(Source.Kind.INTERVIEW);
    }

    @Nullable
    UUID interview() {
        return kind() == Source.Kind.INTERVIEW ? UUID.fromString(source) : null;
    }

    String labelled(List<Interviewee> people) {
        return chosen(people).map(Interviewee::name).orElse(label);
    }

    Checked faults(List<Interviewee> people) {
        List<Faults.Fault> faults = new ArrayList<>();
        Optional<Source.Kind> other = Source.Kind.named(source).filter(kind -> kind != Source.Kind.INTERVIEW);
        if (chosen(people).isEmpty() && other.isEmpty()) {
            faults.add(Faults.Fault.of("source", "incident.fault.source"));
        }
        if (label.isEmpty()
                && other.filter(kind -> kind != Source.Kind.EXECUTIVE).isPresent()) {
            faults.add(Faults.Fault.of("label", "incident.fault.label"));
        }
        Limits.tooLong("label", label, Source.LONGEST_LABEL).ifPresent(faults::add);
        return new Checked(faults);
    }

    /** What is wrong with it, which stands below what is wrong with the incident. */
    record Checked(List<Faults.Fault> all) {
        Faults with(Faults before) {
            List<Faults.Fault> both = new ArrayList<>(before.all());
            both.addAll(all);
            return new Faults(both);
        }

        Faults alone() {
            return new Faults(all);
        }
    }

    private Optional<Interviewee> chosen(List<Interviewee> people) {
        return people.stream()
                .filter(one -> one.interview().toString().equals(source))
                .findFirst();
    }
}
