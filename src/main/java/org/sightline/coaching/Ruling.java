package org.sightline.coaching;

import org.jspecify.annotations.Nullable;

/**
 * A decision with what it needs.
 *
 * @param redacted what is printed in place of the original, only when redacted or put in the coach's words
 * @param reason why it is not printed as written, absent when kept
 */
record Ruling(
        Decision decision,
        @Nullable String redacted,
        @Nullable String reason) {
    static final Ruling KEPT = new Ruling(Decision.KEEP, null, null);

    Ruling {
        if ((decision == Decision.REDACT || decision == Decision.PARAPHRASE) != (redacted != null)) {
            throw new IllegalArgumentException("other words belong to a redaction or a paraphrase, not to " + decision);
        }
        if ((decision == Decision.KEEP) == (reason != null && !reason.isBlank())) {
            throw new IllegalArgumentException("a reason belongs to every decision but KEEP, not to " + decision);
        }
    }
}
