package org.sightline.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.web.Reader;

/** The way from an engagement to what was simulated. */
@ApplicationScoped
class SimulationRoom implements EngagementRoom {
    private static final int ORDER = 46;

    private final AssessmentCentres centres;
    private final Observations observations;
    private final Reader reader;

    SimulationRoom(AssessmentCentres centres, Observations observations, Reader reader) {
        this.centres = centres;
        this.observations = observations;
        this.reader = reader;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** For the executive as soon as there is something to read. */
    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        int seen = seen(engagement, executive).size();
        return executive && seen == 0
                ? Optional.empty()
                : Optional.of(new Door(
                        (executive ? engagement.ownPage() : engagement.page()) + "/centres",
                        reader.texts().of("simulation.title"),
                        reader.texts().of("simulation.room", seen)));
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        return Map.of(
                "assessmentCentres",
                seen(engagement, true).stream()
                        .map(centre -> Map.of(
                                "name", centre.content().name(),
                                "heldOn", centre.heldOn().toString(),
                                "conclusion", centre.content().conclusion(),
                                "dimensions",
                                        Seen.of(centre, observations.grid(engagement.id(), centre)).sums().stream()
                                                .map(sum -> sum.dimension() + ": "
                                                        + (sum.mean().isPresent()
                                                                ? sum.mean().getAsDouble()
                                                                : "-"))
                                                .toList()))
                        .toList());
    }

    private List<AssessmentCentre> seen(Engagement engagement, boolean executive) {
        return executive ? centres.shared(engagement.id()) : centres.of(engagement.id());
    }
}
