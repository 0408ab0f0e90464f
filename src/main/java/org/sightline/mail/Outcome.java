package org.sightline.mail;

/** What became of one attempt to send. */
sealed interface Outcome {
    record Sent() implements Outcome {}

    record NotNeeded() implements Outcome {}

    /** The mail did not go out; another attempt may succeed. */
    record Later(String reply) implements Outcome {}

    /** No connection was made: nothing of the whole batch went out. */
    record Unreachable(String reply) implements Outcome {}

    /** The connection broke in the middle: the server may have taken the mail or not. */
    record Uncertain(String reply) implements Outcome {}

    /** The server refuses this mail for good. */
    record Refused(String reply) implements Outcome {}
}
