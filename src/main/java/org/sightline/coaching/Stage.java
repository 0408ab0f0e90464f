package org.sightline.coaching;

import java.util.Locale;

/** Where one executive's feedback stands, as the coach and the executive are told. */
enum Stage {
    PREPARING,
    COLLECTING,
    CLOSED,
    HELD,
    READY,
    PRE_READ,
    DEBRIEF_HELD,
    RELEASED,
    ERASED;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
