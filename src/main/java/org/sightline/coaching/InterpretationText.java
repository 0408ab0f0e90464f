package org.sightline.coaching;

import java.time.Instant;

/**
 * The coach's reading of the results, in plain paragraphs; part of the report.
 *
 * @param version as of which it was read
 */
record InterpretationText(String body, Instant writtenAt, int version) {
    static final int LONGEST = 20_000;
}
