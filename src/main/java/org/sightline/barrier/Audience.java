package org.sightline.barrier;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom a sponsor can let read a result. */
enum Audience {
    ADMINISTRATORS,
    COACHES;

    /** Since when they may; null if they may not. */
    @Nullable
    LocalDate since(Check check) {
        return this == COACHES ? check.sharedOn() : check.administratorsOn();
    }

    /** Its word in the record of acts. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
