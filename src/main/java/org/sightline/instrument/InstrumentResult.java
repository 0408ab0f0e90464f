package org.sightline.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one instrument of others said of the executive on one day.
 *
 * @param shared whether the executive reads it here too
 * @param document the name of the file kept with it, null if there is none
 */
record InstrumentResult(
        UUID id,
        LocalDate takenOn,
        boolean shared,
        Content content,
        @Nullable String document,
        int version) {
    static final int MOST_SCALES = 40;

    /**
     * What is said, all of it under the engagement's key.
     *
     * @param publisher whose instrument it is, maybe empty
     * @param licence by what right the results are kept here
     */
    record Content(String name, String publisher, String licence, List<Scale> scales) {
        Content {
            scales = List.copyOf(scales);
        }
    }

    /**
     * One scale of the instrument, in its own words.
     *
     * @param score as the instrument gives it, which may be no number
     * @param norm with whom it is compared, maybe empty
     * @param meaning what the instrument says it means, maybe empty
     */
    record Scale(String name, String score, String norm, String meaning) {
        boolean empty() {
            return (name + score + norm + meaning).isEmpty();
        }
    }
}
