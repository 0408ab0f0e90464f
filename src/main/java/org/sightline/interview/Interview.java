package org.sightline.interview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with somebody who knows the executive.
 *
 * @param coach to whom they opened up
 * @param slot null as long as no time is agreed
 * @param paraphrase whether what they said may be used in other words
 * @param edition of the themes in which they were counted, null if in none yet
 * @param sequence how often its entry in calendars was changed (RFC 5545, 3.8.7.4)
 * @param noted whether anything of it was written down
 */
record Interview(
        UUID id,
        UUID engagement,
        UUID coach,
        @Nullable Slot slot,
        Contact contact,
        boolean paraphrase,
        @Nullable Integer edition,
        int sequence,
        boolean noted,
        int version) {
    /** Whether it is still to be held. */
    boolean coming(Instant now) {
        return !noted && (slot == null || slot.startsAt().isAfter(now));
    }
}
