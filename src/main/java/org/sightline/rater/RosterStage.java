package org.sightline.rater;

import java.time.Duration;
import java.util.UUID;

/**
 * A file that was handed in and is not taken yet.
 *
 * @param body the file as it stands after all that was mended
 * @param leftOut rows that are not to be taken, as a file of their own; empty if there are none
 */
record RosterStage(UUID id, String body, String leftOut) {
    static final Duration LIFETIME = Duration.ofHours(24);

    RosterStage with(String other) {
        return new RosterStage(id, other, leftOut);
    }
}
