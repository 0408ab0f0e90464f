package org.sightline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.web.Reader;

/** The way from an engagement to its plan. */
@ApplicationScoped
class PlanRoom implements EngagementRoom {
    private final Plans plans;
    private final Behaviours behaviours;
    private final Shares shares;
    private final Reader reader;

    PlanRoom(Plans plans, Behaviours behaviours, Shares shares, Reader reader) {
        this.plans = plans;
        this.behaviours = behaviours;
        this.shares = shares;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        String page = (executive ? engagement.ownPage() : engagement.page()) + "/plan";
        boolean seen = executive || plans.coachSees(engagement.id());
        String state = seen
                ? reader.texts().of("plan.door", behaviours.underWay(engagement.id()))
                : reader.texts().of("plan.door.hidden");
        return Optional.of(new Door(page, reader.texts().of("plan.title"), state));
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
