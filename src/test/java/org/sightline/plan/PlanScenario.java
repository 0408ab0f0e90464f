package org.sightline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.sightline.TestClock;

/** A plan with something of everything in it. */
@ApplicationScoped
public class PlanScenario {
    static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    private final Insights insights;
    private final Behaviours behaviours;
    private final Shares shares;
    private final Plans plans;

    PlanScenario(Insights insights, Behaviours behaviours, Shares shares, Plans plans) {
        this.plans = plans;
        this.shares = shares;
        this.insights = insights;
        this.behaviours = behaviours;
    }

    /** Ids by kind; every text holds the word. The coach sees the plan. */
    @Transactional
    public Map<String, String> of(UUID engagement, UUID coach, String word) {
        UUID insight = insights.write(
                engagement,
                "Under pressure I decide alone, says " + word,
                "The Monday call with " + word,
                TODAY.minusDays(3));
        insights.link(
                engagement,
                insight,
                new Linked(
                        Linked.OWN,
                        "1",
                        "Nobody answered " + word,
                        TODAY.minusDays(5).toString(),
                        TODAY));
        behaviours.add(
                engagement,
                insight,
                new Behaviour.Words(
                        "I ask for two other views before I give mine, says " + word,
                        "The Monday call with " + word,
                        "R4",
                        "",
                        "Ben " + word,
                        "Two people disagree aloud in front of " + word),
                TODAY.plusDays(30));
        shares.make(engagement, "token " + engagement, "Rui " + word, word, "en", TODAY, TODAY.plusDays(30));
        plans.show(engagement, coach);
        return Map.of(
                "planshare",
                shares.of(engagement).getFirst().id().toString(),
                "insight",
                insight.toString(),
                "behaviour",
                behaviours.of(engagement).getFirst().id().toString());
    }
}
