package org.sightline.mail;

import java.util.Optional;

/** Writes the mails of one kind, when they are sent. One bean for each kind, beside the feature that it speaks for. */
public interface LetterWriter {
    String kind();

    /**
     * The mail, or empty when it is not needed any more. Runs outside any transaction; a writer that needs one begins
     * it. An exception means "later again".
     */
    Optional<OutgoingMail> write(Letter letter);

    /**
     * True when the same mail twice is worse than none: it is not sent again after an uncertain outcome. So it is with what
     * is forgotten.
     */
    default boolean once() {
        return forget();
    }

    /**
     * True when nobody may learn who got it: no row remains of a mail that was sent or was not needed. Goes with
     * {@link Outbox#enqueueRun}; implies {@link #once}.
     */
    default boolean forget() {
        return false;
    }

    /** False when not even numbers may remain of what was forgotten, because it may have been about a few people only. */
    default boolean counted() {
        return true;
    }
}
