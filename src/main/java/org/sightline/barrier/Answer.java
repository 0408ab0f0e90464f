package org.sightline.barrier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said to a statement. */
public enum Answer {
    NOT_AT_ALL,
    A_LITTLE,
    PARTLY,
    LARGELY,
    ENTIRELY,
    /** Left out of everything, like a statement without an answer. */
    DOES_NOT_APPLY;

    /** Its value in a form, and the end of the key of its words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All that are on the scale, the weakest first. */
    static List<Answer> scale() {
        return List.of(NOT_AT_ALL, A_LITTLE, PARTLY, LARGELY, ENTIRELY);
    }

    static Optional<Answer> named(@Nullable String id) {
        return Arrays.stream(values()).filter(answer -> answer.id().equals(id)).findFirst();
    }

    /** How strongly the statement holds, from 1 to 5; 0 if it does not apply. */
    int strength() {
        return this == DOES_NOT_APPLY ? 0 : ordinal() + 1;
    }
}
