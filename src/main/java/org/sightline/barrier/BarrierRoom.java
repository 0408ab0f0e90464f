package org.sightline.barrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.engagement.Stage;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** Where an engagement's page leads to what stands in the way; to the coach it says the same whether nothing is there or nothing shared. */
@ApplicationScoped
class BarrierRoom implements EngagementRoom {
    private final Checks checks;
    private final Strategies strategies;
    private final SponsorFiles sponsors;
    private final Reader reader;

    BarrierRoom(Checks checks, Strategies strategies, SponsorFiles sponsors, Reader reader) {
        this.checks = checks;
        this.strategies = strategies;
        this.sponsors = sponsors;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        Texts texts = reader.texts();
        return Optional.of(new Door(
                page(engagement, executive),
                texts.of("barrier.title"),
                checks.of(engagement.id(), executive).stream()
                                .findFirst()
                                .map(check -> texts.of(
                                        check.shared() ? "barrier.room.shared" : "barrier.room.own",
                                        check.takenOn(),
                                        engagement.coach()))
                                .orElseGet(() -> texts.of(executive ? "barrier.room.none" : "barrier.room.unshared"))
                        + fromTheTop(engagement, executive, texts)));
    }

    private String fromTheTop(Engagement engagement, boolean executive, Texts texts) {
        return executive
                        || sponsors.shown(engagement.organisationId(), Audience.COACHES)
                                .isEmpty()
                ? ""
                : " " + texts.of("sponsor-barrier.room");
    }

    /** By the latest check that this reader may see. */
    @Override
    public List<Stage> stages(Engagement engagement, boolean executive) {
        String page = page(engagement, executive);
        return List.of(checks.of(engagement.id(), executive).stream()
                .findFirst()
                .map(check -> Stage.done(Stage.Step.BARRIERS, executive ? check.takenOn() : check.sharedOn(), page))
                .orElse(executive ? Stage.open(Stage.Step.BARRIERS, page) : Stage.unshown(Stage.Step.BARRIERS, page)));
    }

    /** Statements, answers and cards by their names; their words stand on the pages. */
    @Override
    public Map<String, Object> held(Engagement engagement) {
        return Map.of(
                "barriers",
                checks.of(engagement.id(), true).stream().map(Check::fields).toList(),
                "strategies",
                strategies.of(engagement.id(), true).stream()
                        .map(Strategy::fields)
                        .toList());
    }

    private static String page(Engagement engagement, boolean executive) {
        return (executive ? engagement.ownPage() : engagement.page()) + "/barriers";
    }
}
