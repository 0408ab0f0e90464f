package org.sightline.security;

import java.time.Duration;

/** How often what may happen, per key. The numbers are for people; a script meets them at once. */
public enum RateLimit {
    /** Sign-in mails to one address. */
    SIGN_IN_MAIL(5, Duration.ofHours(1)),
    /** Mails with a rater's link, asked for on the lost-link page, to one address. */
    LOST_LINK_MAIL(5, Duration.ofHours(1));

    private final int burst;
    private final Duration refill;

    RateLimit(int burst, Duration refill) {
        this.burst = burst;
        this.refill = refill;
    }

    /** How many at once. */
    int burst() {
        return burst;
    }

    /** How long until an empty bucket is full again. */
    Duration refill() {
        return refill;
    }
}
