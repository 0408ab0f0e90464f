package org.sightline.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A last day for answers that was put later.
 *
 * @param by the name of whoever did it
 * @param reason empty if none was given
 */
public record Extension(LocalDate was, LocalDate until, String by, String reason, Instant at) {
    public static final int LONGEST_REASON = 300;

    /** Days from today on that a campaign may be left open for, so that no key lies about for ever. */
    public static final int FURTHEST = 120;
}
