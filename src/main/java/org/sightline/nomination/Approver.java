package org.sightline.nomination;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who approves the raters of a campaign's executives; its administrators always may. */
public enum Approver {
    COACH,
    SPONSOR,
    EITHER;

    public boolean coach() {
        return this != SPONSOR;
    }

    public boolean sponsor() {
        return this != COACH;
    }

    /** Ends the keys of its words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Approver> typed(@Nullable String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
