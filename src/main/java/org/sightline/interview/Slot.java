package org.sightline.interview;

import java.time.Instant;
import java.util.UUID;

/**
 * A time that the coach offers.
 *
 * @param place how the two talk, such as a room, a telephone or the address of a video call
 * @param free whether nobody has taken it
 */
public record Slot(UUID id, Instant startsAt, int minutes, String place, boolean free) {
    static final int USUAL = 30;
    static final int SHORTEST = 15;
    static final int LONGEST = 120;
    static final int LONGEST_PLACE = 200;
}
