package org.sightline.ballot;

/** How a current supervisor wants to be shown; everybody else is always mixed. */
enum Showing {
    UNDECIDED,
    MIXED,
    /** Beside the anonymous groups as the supervisor's own view, by written consent. */
    AS_MINE
}
