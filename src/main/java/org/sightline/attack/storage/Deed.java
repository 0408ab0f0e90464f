package org.sightline.attack.storage;

import java.time.Instant;

/** What a rater does, and when; the network tells everybody who listens that much. */
record Deed(Instant at, Asked asked, Act act) {
    /** What is done. */
    sealed interface Act {
        /** Saves pages. */
        record Write(Said said) implements Act {}

        record Send(Said said) implements Act {}

        /** Begins a replacement. */
        record Change() implements Act {}

        record Decline() implements Act {}

        record Withdraw() implements Act {}

        /** Tries to send when the campaign is over. */
        record TooLate(Said said) implements Act {}
    }
}
