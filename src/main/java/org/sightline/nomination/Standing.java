package org.sightline.nomination;

import java.util.List;
import java.util.Locale;

/** How far a proposal has come. */
enum Standing {
    /** On the executive's own list, which nobody else sees yet. */
    NOTED,
    /** Waits for approval. */
    SENT,
    /** Waits for the executive, who was asked something about it. */
    ASKED,
    /** A nomination was made of it. */
    APPROVED,
    /** Somebody else is asked instead. */
    REPLACED,
    DECLINED;

    /** Those that may still become a nomination. */
    static final List<Standing> OPEN = List.of(NOTED, SENT, ASKED);

    /** Those that the approving person sees and may decide. */
    static final List<Standing> DECIDABLE = List.of(SENT, ASKED);

    /** Ends the keys of its words. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
