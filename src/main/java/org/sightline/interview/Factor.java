package org.sightline.interview;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What made it work, or fail. */
public enum Factor {
    PREPARATION,
    RELATIONSHIP,
    TIMING,
    INFORMATION,
    PRESSURE,
    SKILL;

    /** Ends the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Factor> named(@Nullable String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
