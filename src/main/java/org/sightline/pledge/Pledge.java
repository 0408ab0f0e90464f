package org.sightline.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.sightline.system.Texts;

/**
 * One edition of a sponsor's promise.
 *
 * @param words in the reader's language where the usual words were signed, else in the language of whoever wrote them
 * @param language in which the words are
 * @param name of whoever signed, as they wrote it
 * @param withdrawn whether this edition takes the promise back; then the words say why
 */
public record Pledge(
        UUID organisationId,
        String organisation,
        int edition,
        boolean withdrawn,
        String words,
        String language,
        String name,
        LocalDate signedOn) {
    static final int SHORTEST = 20;
    static final int LONGEST = 600;
    static final int LONGEST_NAME = 80;

    /** By whom and when, in a line. */
    public String signature(Texts texts) {
        return texts.of("pledge.signed", name, signedOn);
    }
}
