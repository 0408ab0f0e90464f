package org.sightline.account;

/** What became of a sign-in link. */
sealed interface Redemption {
    /** The person has come in, or as far as the second factor. */
    record Arrived(Arrival arrival) implements Redemption {}

    /** The link is good, but another browser asked for it; it stays good. */
    record OtherBrowser() implements Redemption {}

    /** Unknown, expired, used or altered: nobody learns which. */
    record Stale() implements Redemption {}
}
