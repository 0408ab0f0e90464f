package org.sightline.account;

/** What became of a sign-in link. */
sealed interface Redemption {
    /** Signed in; the session's secret goes into the cookie. */
    record SignedIn(Secret session) implements Redemption {}

    /** The link is good, but another browser asked for it; it stays good. */
    record OtherBrowser() implements Redemption {}

    /** Unknown, expired, used or altered: nobody learns which. */
    record Stale() implements Redemption {}
}
