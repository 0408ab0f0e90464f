package org.sightline.scenario;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One play of a scenario.
 *
 * @param endedOn null until the last choice is made
 * @param sharedWith the coach who may read it, null for nobody: whoever coaches later is asked for anew
 */
record Rehearsal(
        UUID id,
        Scenario scenario,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable UUID sharedWith,
        @Nullable LocalDate sharedOn,
        Way way,
        int version) {
    public boolean ended() {
        return endedOn != null;
    }

    public boolean sharedWith(UUID coach) {
        return coach.equals(sharedWith);
    }
}
