package org.sightline.pulse;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;

/** For how many days answers are taken, as it is chosen. */
final class Days {
    private Days() {}

    static List<Integer> choices() {
        return IntStream.rangeClosed(PulseContent.FEWEST_DAYS, PulseContent.MOST_DAYS)
                .boxed()
                .toList();
    }

    /** @return 0 if it is no small number */
    static int typed(@Nullable String days) {
        return days != null && days.matches("\\d{1,2}") ? Integer.parseInt(days) : 0;
    }

    static Optional<Faults.Fault> fault(int days) {
        return days >= PulseContent.FEWEST_DAYS && days <= PulseContent.MOST_DAYS
                ? Optional.empty()
                : Optional.of(
                        Faults.Fault.of("days", "pulse.fault.days", PulseContent.FEWEST_DAYS, PulseContent.MOST_DAYS));
    }
}
