package org.sightline.coaching;

import org.jspecify.annotations.Nullable;

/**
 * A decision with what it needs.
 *
 * @param redacted the text to be printed, only when redacted
 * @param reason why it is not printed as written, absent when kept
 */
record Ruling(
        Decision decision,
        @Nullable String redacted,
        @Nullable String reason) {
    static final Ruling KEPT = new Ruling(Decision.KEEP, null, null);

    Ruling {
        if ((decision == Decision.REDACT) != (redacted != null)) {
            throw new IllegalArgumentException("a redacted text belongs to a redaction, not to " + decision);
        }
        if ((decision == Decision.KEEP) == (reason != null && !reason.isBlank())) {
            throw new IllegalArgumentException("a reason belongs to every decision but KEEP, not to " + decision);
        }
    }
}
