package org.sightline.attack.storage;

import java.time.Instant;

/** A mail that left, as the log of any mail server has it. */
record Mailed(Rater to, Instant at) {}
