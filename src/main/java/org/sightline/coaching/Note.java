package org.sightline.coaching;

import java.time.Instant;

/**
 * A coach's private note on a section of a report, or on the whole.
 *
 * @param version as of which it was read
 */
record Note(String body, Instant writtenAt, int version) {
    static final int LONGEST = 4_000;
    /** The place of what belongs to no section. */
    static final String WHOLE = "whole";
}
