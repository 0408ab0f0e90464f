package org.sightline.coaching;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All reports of one coach in one campaign, as far as they are made.
 *
 * @param doneAt null as long as some are missing
 * @param attempts how often a node has begun to make them
 */
record Bundle(
        UUID id,
        UUID coachId,
        UUID campaignId,
        String campaign,
        ZoneId zone,
        Instant askedAt,
        @Nullable Instant doneAt,
        int attempts,
        int reports,
        int made) {
    static final Duration LIFETIME = Duration.ofHours(24);
    static final int MOST_ATTEMPTS = 10;

    public boolean done() {
        return doneAt != null;
    }

    public boolean failed() {
        return !done() && attempts >= MOST_ATTEMPTS;
    }

    /** Until when the file can be downloaded. */
    public Instant until() {
        return (doneAt == null ? askedAt : doneAt).plus(LIFETIME);
    }
}
