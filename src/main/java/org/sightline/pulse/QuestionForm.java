package org.sightline.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** A question to one group, as typed. */
public record QuestionForm(
        @RestForm String group,
        @RestForm String question,
        @RestForm String days) {
    private static final int SHORTEST = 10;

    public QuestionForm(@Nullable String group, @Nullable String question, @Nullable String days) {
        this.group = Objects.requireNonNullElse(group, "").strip();
        this.question = Typed.line(Objects.requireNonNullElse(question, ""));
        this.days = Objects.requireNonNullElse(days, "").strip();
    }

    static QuestionForm blank() {
        return new QuestionForm("", "", Integer.toString(PulseContent.USUAL_DAYS));
    }

    Optional<Relationship> relationship() {
        for (Relationship one : Relationship.values()) {
            if (one != Relationship.SELF && one.id().equals(group)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public int chosenDays() {
        return Days.typed(days);
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        if (relationship().isEmpty()) {
            faults.add(Faults.Fault.of("group", "pulse.fault.group"));
        }
        AskedWords.fault("question", question, SHORTEST, PulseContent.LONGEST_QUESTION, "pulse.fault.question")
                .ifPresent(faults::add);
        Days.fault(chosenDays()).ifPresent(faults::add);
        return new Faults(faults);
    }
}
