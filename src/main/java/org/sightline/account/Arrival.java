package org.sightline.account;

/** How far somebody has come whose mailbox is known to be theirs. */
sealed interface Arrival {
    /** Signed in; the session's secret goes into the cookie. */
    record SignedIn(Secret session) implements Arrival {}

    /** The second factor is still to be proven, or to be set up where it is demanded and there is none. */
    record Halfway(Secret pending) implements Arrival {}
}
