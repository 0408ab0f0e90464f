package org.sightline.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** Takes commitments as either of the two types them, and says what became of them. */
@ApplicationScoped
class Promises {
    /** A commitment as typed. */
    record Form(String body, String due) {
        static Form typed(@Nullable String body, @Nullable String due) {
            return new Form(Typed.plain(body == null ? "" : body), due == null ? "" : due.strip());
        }
    }

    private final Commitments commitments;
    private final Clock clock;

    Promises(Commitments commitments, Clock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    /** Writes it if nothing stands against it. */
    Faults make(Engagement engagement, Commitments.By by, Form form) {
        LocalDate today = engagement.day(clock.instant());
        Optional<LocalDate> due = Typed.day(form.due());
        List<Faults.Fault> faults = new ArrayList<>();
        if (form.body().isEmpty()) {
            faults.add(Faults.Fault.of("body", "engagement.fault.commitment.missing"));
        }
        Limits.tooLong("body", form.body(), Commitments.Commitment.LONGEST).ifPresent(faults::add);
        if (due.isEmpty()) {
            faults.add(Faults.Fault.of("due", "engagement.fault.day"));
        } else if (due.get().isBefore(today)) {
            faults.add(Faults.Fault.of("due", "engagement.fault.due.past"));
        }
        if (faults.isEmpty()) {
            commitments.make(engagement.id(), by, form.body(), due.orElseThrow());
        }
        return new Faults(faults);
    }

    /** @return false if there is no such commitment or state */
    boolean settle(Engagement engagement, UUID commitment, @Nullable String word) {
        Optional<Commitments.State> state = Stream.of(Commitments.State.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (state.isEmpty() || commitments.of(engagement.id(), commitment).isEmpty()) {
            return false;
        }
        commitments.settle(commitment, state.get(), engagement.day(clock.instant()));
        return true;
    }
}
