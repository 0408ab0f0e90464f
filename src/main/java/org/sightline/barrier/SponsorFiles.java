package org.sightline.barrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.pledge.SponsoredOrganisations;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;

/** A sponsor's result with what follows from it, as the sponsor or whoever was let read it sees it. */
@ApplicationScoped
class SponsorFiles {
    /**
     * @param own whether it is the sponsor who reads
     * @param check null if there is none
     * @param strategies all for the sponsor, those beside the result for everybody else
     * @param all every result for the sponsor, this one for everybody else
     */
    record View(
            Sponsored sponsored,
            boolean own,
            @Nullable Check check,
            List<Strategy> strategies,
            List<Check> all,
            LocalDate today)
            implements BarrierView {
        @Override
        public String voice() {
            return SPONSORS;
        }

        @Override
        public String page() {
            return "/sponsorship/" + sponsored.id() + "/barriers";
        }

        @Override
        public boolean open() {
            return own;
        }

        @Override
        public Ranking ranking() {
            return Ranking.of(check == null ? Map.of() : check.answers());
        }

        @Override
        public String owner(Strategy strategy) {
            return strategy.owner() == Strategy.Owner.SPONSOR ? sponsored.sponsor() : strategy.named();
        }

        /** The earlier of the two days that are compared: of the latest result the one before, else the one shown. */
        public @Nullable Check then() {
            return all.size() < 2 ? null : latest() ? all.get(1) : check;
        }

        public Check now() {
            return all.getFirst();
        }

        public List<Change> changes() {
            Check then = then();
            return then == null ? List.of() : Change.between(then.ranking(), now().ranking());
        }

        /** Other results that somebody may still read. */
        public List<Check> otherwiseSeen() {
            return all.stream().filter(one -> one.seen() && !one.equals(check)).toList();
        }
    }

    private final SponsoredOrganisations organisations;
    private final SponsorChecks checks;
    private final SponsorStrategies strategies;
    private final Clock clock;

    SponsorFiles(
            SponsoredOrganisations organisations, SponsorChecks checks, SponsorStrategies strategies, Clock clock) {
        this.organisations = organisations;
        this.checks = checks;
        this.strategies = strategies;
        this.clock = clock;
    }

    /** The sponsor's own, with the latest result. */
    View of(Sponsored sponsored) {
        List<Check> all = checks.of(sponsored);
        return own(sponsored, all, all.isEmpty() ? null : all.getFirst());
    }

    /** The sponsor's own, with a certain result. */
    Optional<View> of(Sponsored sponsored, UUID check) {
        List<Check> all = checks.of(sponsored);
        return all.stream().filter(one -> one.id().equals(check)).findFirst().map(found -> own(sponsored, all, found));
    }

    /** The latest of each sponsor that these may read, for a reader who has been seen to be one of them there. */
    List<View> shown(UUID organisation, Audience audience) {
        return organisations.sponsorsOf(organisation).stream()
                .flatMap(sponsored -> shown(sponsored, audience))
                .toList();
    }

    private Stream<View> shown(Sponsored sponsored, Audience audience) {
        return checks.of(sponsored).stream()
                .filter(check -> audience.since(check) != null)
                .limit(1)
                .map(check -> new View(
                        sponsored,
                        false,
                        check,
                        strategies.of(sponsored).stream()
                                .filter(strategy -> strategy.check().equals(check.id()))
                                .toList(),
                        List.of(check),
                        LocalDate.now(clock)));
    }

    private View own(Sponsored sponsored, List<Check> all, @Nullable Check check) {
        return new View(sponsored, true, check, strategies.of(sponsored), all, LocalDate.now(clock));
    }
}
