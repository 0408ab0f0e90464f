package org.sightline.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The mails to raters whose words an organisation can choose. */
public enum LetterKind {
    ANNOUNCEMENT,
    INVITATION,
    REMINDER,
    LAST_CALL,
    NUDGE,
    EXTENSION,
    THANKS;

    /** As addresses and the keys of words name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it carries the rater's link. */
    public boolean linked() {
        return this == INVITATION || this == REMINDER || this == LAST_CALL || this == NUDGE || this == EXTENSION;
    }

    public static Optional<LetterKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
