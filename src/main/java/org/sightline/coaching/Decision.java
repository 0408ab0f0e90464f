package org.sightline.coaching;

/** What may happen to a comment: printed as written, printed with marked edits, or left out. */
enum Decision {
    KEEP,
    REDACT,
    WITHHOLD
}
