package org.sightline.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far somebody agrees. */
public enum Degree {
    NOT_AT_ALL,
    A_LITTLE,
    PARTLY,
    LARGELY,
    ENTIRELY;

    /** Its value in a form and in what is kept. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "feedback.degree." + id();
    }

    /** From 1 to 5. */
    int points() {
        return ordinal() + 1;
    }

    static Optional<Degree> named(@Nullable String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** That which lies nearest to a mean of points. */
    static Degree nearest(double mean) {
        return values()[Math.clamp(Math.round(mean) - 1, 0, values().length - 1)];
    }
}
