package org.sightline.barrier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** Who takes a card on, and until when, as typed. */
public record StrategyForm(
        @RestForm String owner,
        @RestForm String sponsor,
        @RestForm String due) {
    public StrategyForm(@Nullable String owner, @Nullable String sponsor, @Nullable String due) {
        this.owner = Objects.requireNonNullElse(owner, "");
        this.sponsor = Typed.line(Objects.requireNonNullElse(sponsor, ""));
        this.due = Objects.requireNonNullElse(due, "").strip();
    }

    Strategy.Owner chosen() {
        return Strategy.Owner.named(owner).orElseThrow();
    }

    LocalDate day() {
        return Typed.day(due).orElseThrow();
    }

    /** @param shared whether the coach sees the result, without which nothing can be theirs to do */
    Faults faults(boolean shared, LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        Optional<Strategy.Owner> who = Strategy.Owner.named(owner);
        if (who.isEmpty() || who.get() == Strategy.Owner.OTHER) {
            faults.add(Faults.Fault.of("owner-executive", "barrier.fault.owner"));
        } else if (who.get() == Strategy.Owner.COACH && !shared) {
            faults.add(Faults.Fault.of("owner-coach", "barrier.fault.unshared"));
        } else if (who.get() == Strategy.Owner.SPONSOR && sponsor.isEmpty()) {
            faults.add(Faults.Fault.of("sponsor", "barrier.fault.sponsor"));
        }
        Limits.tooLong("sponsor", sponsor, Strategy.LONGEST).ifPresent(faults::add);
        late(due, today).ifPresent(faults::add);
        return new Faults(faults);
    }

    /** A fault of the day, if it is none or over. */
    static Optional<Faults.Fault> late(String due, LocalDate today) {
        Optional<LocalDate> day = Typed.day(due);
        if (day.isEmpty()) {
            return Optional.of(Faults.Fault.of("due", "engagement.fault.day"));
        }
        return day.get().isBefore(today)
                ? Optional.of(Faults.Fault.of("due", "engagement.fault.due.past"))
                : Optional.empty();
    }
}
