package org.sightline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.engagement.Stage;
import org.sightline.web.Reader;

/** The way from an engagement to its plan. */
@ApplicationScoped
class PlanRoom implements EngagementRoom {
    private final Plans plans;
    private final Behaviours behaviours;
    private final Shares shares;
    private final PlanAgreements agreements;
    private final Reader reader;

    PlanRoom(Plans plans, Behaviours behaviours, Shares shares, PlanAgreements agreements, Reader reader) {
        this.plans = plans;
        this.behaviours = behaviours;
        this.shares = shares;
        this.agreements = agreements;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        String page = page(engagement, executive);
        boolean seen = executive || plans.coachSees(engagement.id());
        String state = seen
                ? reader.texts().of("plan.door", behaviours.underWay(engagement.id()))
                : reader.texts().of("plan.door.hidden");
        return Optional.of(new Door(page, reader.texts().of("plan.title"), state));
    }

    /** Agreed on which day, and taken up again in which session; a coach to whom the plan is not shown learns neither. */
    @Override
    public List<Stage> stages(Engagement engagement, boolean executive) {
        String page = page(engagement, executive);
        String sessions = (executive ? engagement.ownPage() : engagement.page()) + "#sessions";
        if (!executive && !plans.coachSees(engagement.id())) {
            return List.of(Stage.unshown(Stage.Step.PLAN, page), Stage.unshown(Stage.Step.FOLLOW_UP, ""));
        }
        return List.of(
                Stage.on(Stage.Step.PLAN, agreements.agreedOn(engagement.id()).orElse(null), page),
                Stage.on(Stage.Step.FOLLOW_UP, agreements.takenUpOn(engagement).orElse(null), sessions));
    }

    private static String page(Engagement engagement, boolean executive) {
        return (executive ? engagement.ownPage() : engagement.page()) + "/plan";
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        Map<String, Object> held = new LinkedHashMap<>();
        held.put(
                "plan",
                behaviours.of(engagement.id()).stream().map(PlanRoom::held).toList());
        held.put(
                "planLinks",
                shares.of(engagement.id()).stream()
                        .map(share -> Map.of(
                                "for", share.recipient(),
                                "made", share.madeOn().toString(),
                                "ends", share.endsOn().toString()))
                        .toList());
        return held;
    }

    private static Map<String, String> held(Behaviour behaviour) {
        Behaviour.Words words = behaviour.words();
        Map<String, String> held = new LinkedHashMap<>();
        held.put("behaviour", words.what());
        held.put("situation", words.situation());
        held.put("practice", words.practice());
        held.put("own", words.own());
        held.put("witness", words.witness());
        held.put("due", behaviour.dueOn().toString());
        held.put("sign", words.sign());
        held.put("state", behaviour.state().toString());
        held.put("outcome", behaviour.outcome());
        return held;
    }
}
