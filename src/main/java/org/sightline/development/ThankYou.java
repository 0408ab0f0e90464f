package org.sightline.development;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter of thanks.
 *
 * @param version as of which it was read, 0 if it was never kept
 * @param sent when it was sent, null while it is a draft
 */
record ThankYou(String text, int version, @Nullable Instant sent) {
    static final int LONGEST = 2_000;
}
