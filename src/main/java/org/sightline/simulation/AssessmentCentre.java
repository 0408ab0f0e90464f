package org.sightline.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An assessment centre: what the executive did in simulated exercises, as observers saw it on some dimensions.
 *
 * @param shared whether the executive reads it here
 */
record AssessmentCentre(UUID id, LocalDate heldOn, boolean shared, Content content, int version) {
    static final int MOST = 8;

    /**
     * Under the engagement's key.
     *
     * @param provider who held it, maybe empty
     * @param observers whatever the coach calls them; nobody else reads it
     * @param conclusion what the coach makes of it, maybe empty
     */
    record Content(
            String name,
            String provider,
            List<String> exercises,
            List<String> dimensions,
            List<String> observers,
            String conclusion) {
        Content {
            exercises = List.copyOf(exercises);
            dimensions = List.copyOf(dimensions);
            observers = List.copyOf(observers);
        }

        /** Whether ratings given for one fit the other. */
        boolean shapedLike(Content other) {
            return exercises.size() == other.exercises.size()
                    && dimensions.size() == other.dimensions.size()
                    && observers.size() == other.observers.size();
        }
    }
}
