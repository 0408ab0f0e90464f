package org.sightline.barrier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * Who takes a card on for an organisation, and until when, as typed.
 *
 * @param named who it is, if it is not the sponsor
 */
public record SponsorStrategyForm(String owner, String named, String due) {
    static SponsorStrategyForm typed(@Nullable String owner, @Nullable String named, @Nullable String due) {
        return new SponsorStrategyForm(
                Objects.requireNonNullElse(owner, ""),
                Typed.line(Objects.requireNonNullElse(named, "")),
                Objects.requireNonNullElse(due, "").strip());
    }

    Strategy.Owner chosen() {
        return Strategy.Owner.named(owner).orElseThrow();
    }

    LocalDate day() {
        return Typed.day(due).orElseThrow();
    }

    Faults faults(LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        Optional<Strategy.Owner> who =
                Strategy.Owner.named(owner).filter(one -> one == Strategy.Owner.SPONSOR || one == Strategy.Owner.OTHER);
        if (who.isEmpty()) {
            faults.add(Faults.Fault.of("owner-sponsor", "barrier.fault.owner"));
        } else if (who.get() == Strategy.Owner.OTHER && named.isEmpty()) {
            faults.add(Faults.Fault.of("named", "sponsor-barrier.fault.named"));
        }
        Limits.tooLong("named", named, Strategy.LONGEST).ifPresent(faults::add);
        StrategyForm.late(due, today).ifPresent(faults::add);
        return new Faults(faults);
    }
}
