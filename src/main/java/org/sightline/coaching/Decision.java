package org.sightline.coaching;

/** What may happen to a comment: printed as written, with marked edits, in the coach's words, or left out. */
enum Decision {
    KEEP,
    REDACT,
    PARAPHRASE,
    WITHHOLD
}
