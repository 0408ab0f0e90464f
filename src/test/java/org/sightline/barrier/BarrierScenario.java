package org.sightline.barrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.sightline.TestClock;

/** A shared result with a card that was taken up. */
@ApplicationScoped
public class BarrierScenario {
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    private final Checks checks;
    private final Strategies strategies;

    BarrierScenario(Checks checks, Strategies strategies) {
        this.checks = checks;
        this.strategies = strategies;
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
