package org.sightline.mail;

import java.time.Instant;

/** What became of one attempt to send. */
sealed interface Outcome {
    record Sent() implements Outcome {}

    record NotNeeded() implements Outcome {}

    /** The mail did not go out; another attempt may succeed. */
    record Later(String reply) implements Outcome {}

    /** No attempt was made: the domain, or the server, is to be left alone until then. */
    record Deferred(Instant until) implements Outcome {}

    /** No connection was made, or the server wants nothing of us: no mail would have gone out. */
    record Unreachable(String reply) implements Outcome {}

    /** The connection broke in the middle: the server may have taken the mail or not. */
    record Uncertain(String reply) implements Outcome {}

    /** The server refuses this mail for good. */
    record Refused(String reply) implements Outcome {}

    /** The address is the reason: nobody can be reached there. */
    record Bounced(String reply) implements Outcome {}
}
