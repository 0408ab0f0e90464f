package org.sightline.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.TestClock;
import org.sightline.engagement.Engagements;

/** An assessment centre that is shared, with the marks of two observers. */
@ApplicationScoped
public class SimulationScenario {
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    private final AssessmentCentres centres;
    private final Observations observations;
    private final Engagements engagements;

    SimulationScenario(AssessmentCentres centres, Observations observations, Engagements engagements) {
        this.centres = centres;
        this.observations = observations;
        this.engagements = engagements;
    }

    /** Ids by kind; every text holds the word. */
    @Transactional
    public Map<String, String> of(UUID engagement, String word) {
        UUID id = centres.add(
                engagements.any(engagement).orElseThrow().id(),
                TODAY.minusDays(60),
                true,
                new AssessmentCentre.Content(
                        "Development centre " + word,
                        "Harbour & Vale",
                        List.of("Appraisal talk " + word, "Board paper under time pressure"),
                        List.of("Listening " + word, "Deciding", "Giving others room"),
                        List.of("Observer A " + word, "Observer B"),
                        "Listens when prepared " + word));
        AssessmentCentre centre = centres.of(engagement, id).orElseThrow();
        observations.rate(engagement, centre, 0, new int[][] {{4, 3, 2}, {3, 5, 0}});
        observations.rate(engagement, centre, 1, new int[][] {{4, 2, 5}, {2, 5, 0}});
        return Map.of("centre", id.toString());
    }
}
