package org.sightline.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.engagement.Engagement;
import org.sightline.organisation.PersonEntry;
import org.sightline.pulse.PulseContent.Recipient;
import org.sightline.web.Faults;

/** Somebody to ask, as typed. */
public record RecipientForm(
        @RestForm String name,
        @RestForm String email,
        @RestForm String language,
        @RestForm String relationship) {
    public RecipientForm(
            @Nullable String name, @Nullable String email, @Nullable String language, @Nullable String relationship) {
        PersonEntry entry = PersonEntry.typed(name, email, language);
        this.name = entry.name();
        this.email = entry.email();
        this.language = entry.tag();
        this.relationship = Objects.requireNonNullElse(relationship, "").strip();
    }

    static RecipientForm blank() {
        return new RecipientForm("", "", null, "");
    }

    Faults faults(Engagement engagement, PulseContent content, String coach) {
        List<Faults.Fault> faults = new ArrayList<>(entry().faults());
        if (Preparations.CHOICES.stream().noneMatch(one -> one.id().equals(relationship))) {
            faults.add(Faults.Fault.of("relationship", "rater.fault.relationship.missing"));
        }
        entry().address().ifPresent(address -> {
            if (address.text().equals(engagement.email())) {
                faults.add(Faults.Fault.of("email", "pulse.fault.self"));
            } else if (address.text().equals(coach)) {
                faults.add(Faults.Fault.of("email", "pulse.fault.coach"));
            } else if (content.asks(address.text())) {
                faults.add(Faults.Fault.of("email", "pulse.fault.listed"));
            }
        });
        if (content.people().size() >= PulseContent.MOST_PEOPLE) {
            faults.add(Faults.Fault.of("email", "pulse.fault.many", PulseContent.MOST_PEOPLE));
        }
        return new Faults(faults);
    }

    /** Of a form that was found without faults. */
    Recipient recipient() {
        return new Recipient(name, entry().soundAddress().text(), language, Relationship.of(relationship));
    }

    private PersonEntry entry() {
        return PersonEntry.typed(name, email, language);
    }
}
