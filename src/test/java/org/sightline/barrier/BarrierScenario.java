package org.sightline.barrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.sightline.TestClock;
import org.sightline.pledge.SponsoredOrganisations;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;

/** A shared result with a card that was taken up. */
@ApplicationScoped
public class BarrierScenario {
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    private final Checks checks;
    private final Strategies strategies;

    private final SponsoredOrganisations organisations;
    private final SponsorChecks sponsorChecks;
    private final SponsorStrategies sponsorStrategies;

    BarrierScenario(
            Checks checks,
            Strategies strategies,
            SponsoredOrganisations organisations,
            SponsorChecks sponsorChecks,
            SponsorStrategies sponsorStrategies) {
        this.checks = checks;
        this.strategies = strategies;
        this.organisations = organisations;
        this.sponsorChecks = sponsorChecks;
        this.sponsorStrategies = sponsorStrategies;
    }

    /** The same of a sponsor for an organisation, shared with everybody with whom it can be. */
    @Transactional
    public void of(UUID organisation, UUID sponsor, String word) {
        Sponsored sponsored = organisations.of(sponsor, organisation).orElseThrow();
        UUID check = sponsorChecks.keep(sponsored, Map.of(Statement.TIME, Answer.ENTIRELY), TODAY);
        for (Audience audience : Audience.values()) {
            sponsorChecks.share(check, audience, TODAY);
        }
        sponsorStrategies.takeUp(
                check, new Card(Barrier.TIME, 1), Strategy.Owner.OTHER, "Deputy " + word, TODAY.plusDays(5));
    }

    /** Ids by kind of what a sponsor of the organisation has. */
    public Map<String, String> ofSponsor(UUID organisation) {
        Sponsored sponsored = organisations.sponsorsOf(organisation).getFirst();
        return Map.of(
                "sponsorcheck", sponsorChecks.of(sponsored).getFirst().id().toString(),
                "sponsorstrategy",
                        sponsorStrategies.of(sponsored).getFirst().id().toString());
    }

    /** Ids by kind; the sponsor's name holds the word. */
    @Transactional
    public Map<String, String> of(UUID engagement, String word) {
        UUID check = checks.keep(
                engagement, Map.of(Statement.TIME, Answer.ENTIRELY, Statement.SAFETY, Answer.PARTLY), TODAY);
        checks.share(check, TODAY);
        strategies.takeUp(
                engagement,
                check,
                new Card(Barrier.TIME, 1),
                Strategy.Owner.SPONSOR,
                "Sponsor " + word,
                TODAY.plusDays(5));
        return Map.of(
                "barriercheck", check.toString(),
                "strategy", strategies.of(engagement, true).getFirst().id().toString());
    }
}
