package org.sightline.rater;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.account.Account;
import org.sightline.organisation.PersonEntry;
import org.sightline.web.Faults;

/** The coach as somebody chose one: by account, or a new one by name and address. */
public record CoachEntry(
        @RestForm String coach,
        @RestForm String coachName,
        @RestForm String coachEmail) {
    static final String NEW = "new";

    public CoachEntry(@Nullable String coach, @Nullable String coachName, @Nullable String coachEmail) {
        this.coach = Objects.requireNonNullElse(coach, "");
        PersonEntry typed = PersonEntry.typed(coachName, coachEmail);
        this.coachName = typed.name();
        this.coachEmail = typed.email();
    }

    static CoachEntry blank(List<Account> known) {
        return new CoachEntry(known.isEmpty() ? NEW : known.getFirst().id().toString(), "", "");
    }

    public boolean another() {
        return coach.equals(NEW);
    }

    PersonEntry person() {
        return PersonEntry.typed(coachName, coachEmail);
    }

    List<Faults.Fault> faults(List<Account> known) {
        if (!another()) {
            boolean chosen =
                    known.stream().anyMatch(account -> account.id().toString().equals(coach));
            return chosen ? List.of() : List.of(Faults.Fault.of("coach", "rater.fault.coach"));
        }
        List<Faults.Fault> faults = new ArrayList<>();
        for (Faults.Fault fault : person().faults()) {
            faults.add(new Faults.Fault(fault.field().equals("name") ? "coachName" : "coachEmail", fault.message()));
        }
        return faults;
    }
}
