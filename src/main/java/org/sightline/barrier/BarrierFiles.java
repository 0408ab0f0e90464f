package org.sightline.barrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;

/** A result with what follows from it, as one of the two sees it. */
@ApplicationScoped
class BarrierFiles {
    /**
     * @param check null if there is none that this reader sees
     * @param strategies all that this reader sees, beside whichever result
     * @param all results that this reader sees, the latest first
     */
    record View(
            Engagement engagement,
            boolean executive,
            @Nullable Check check,
            Ranking ranking,
            List<Strategy> strategies,
            List<Check> all,
            LocalDate today)
            implements BarrierView {
        @Override
        public String voice() {
            return EXECUTIVES;
        }

        @Override
        public String page() {
            return (executive ? engagement.ownPage() : engagement.page()) + "/barriers";
        }

        @Override
        public boolean open() {
            return engagement.open();
        }

        @Override
        public String owner(Strategy strategy) {
            return switch (strategy.owner()) {
                case COACH -> engagement.coach();
                case EXECUTIVE -> engagement.name();
                case SPONSOR, OTHER -> strategy.named();
            };
        }
    }

    private final Checks checks;
    private final Strategies strategies;
    private final Clock clock;

    BarrierFiles(Checks checks, Strategies strategies, Clock clock) {
        this.checks = checks;
        this.strategies = strategies;
        this.clock = clock;
    }

    /** With the latest result. */
    View of(Engagement engagement, boolean executive) {
        List<Check> all = checks.of(engagement.id(), executive);
        return view(engagement, executive, all, all.isEmpty() ? null : all.getFirst());
    }

    /** With a certain one, if this reader sees it. */
    Optional<View> of(Engagement engagement, boolean executive, UUID check) {
        List<Check> all = checks.of(engagement.id(), executive);
        return all.stream()
                .filter(one -> one.id().equals(check))
                .findFirst()
                .map(found -> view(engagement, executive, all, found));
    }

    private View view(Engagement engagement, boolean executive, List<Check> all, @Nullable Check check) {
        return new View(
                engagement,
                executive,
                check,
                check == null ? new Ranking(List.of(), List.of(), List.of()) : check.ranking(),
                strategies.of(engagement.id(), executive),
                all,
                engagement.day(clock.instant()));
    }
}
