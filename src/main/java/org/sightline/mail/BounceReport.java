package org.sightline.mail;

import java.util.Optional;
import java.util.UUID;

/** What a mail in the bounce mailbox says. */
sealed interface BounceReport {
    /**
     * A mail was not delivered, and nobody tries any more.
     *
     * @param mail which; empty if the report does not tell
     * @param status of RFC 3463, as given or as read from the words: {@code 5.1.1}
     * @param permanent whether the address itself is the reason, so that trying again is useless
     */
    record Failed(Optional<UUID> mail, String status, boolean permanent) implements BounceReport {}

    /** A server still tries, or has delivered. */
    record Underway() implements BounceReport {}

    /** Somebody is away, or a program has answered. */
    record AutoReply() implements BounceReport {}

    /** A person has written, or nobody knows who. */
    record Other() implements BounceReport {}
}
