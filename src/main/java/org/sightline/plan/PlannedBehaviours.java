package org.sightline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What an executive is practising, for whoever asks others about it on the executive's behalf. */
@ApplicationScoped
public class PlannedBehaviours {
    private final Behaviours behaviours;

    PlannedBehaviours(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    /**
     * A behaviour under way.
     *
     * @param what people will see the executive do, in the executive's words
     */
    public record Planned(UUID id, String what) {}

    /** By their places in the plan. */
    public List<Planned> underWay(UUID engagement) {
        return behaviours.of(engagement).stream()
                .filter(Behaviour::underWay)
                .map(behaviour -> new Planned(behaviour.id(), behaviour.words().what()))
                .toList();
    }
}
