package org.sightline.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From whom an incident is known.
 *
 * @param interview the conversation in which it was told, null if it is known otherwise
 * @param label what the coach calls it, for the coach alone
 */
record Source(UUID id, Kind kind, @Nullable UUID interview, String label) {
    static final int LONGEST_LABEL = 200;

    enum Kind {
        INTERVIEW,
        EXECUTIVE,
        SPONSOR,
        DOCUMENT,
        COMMENT;

        /** Ends the key of its text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> named(@Nullable String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }
}
