package org.sightline.interview;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How somebody knows what they say. */
enum Strength {
    SEEN,
    TOLD,
    ASSUMED;

    /** Ends the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Strength> named(@Nullable String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
