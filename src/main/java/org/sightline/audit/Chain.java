package org.sightline.audit;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which chain an event belongs to: its organisation's, or the one of everything that belongs to none.
 *
 * @param id the organisation, the nil id for none
 */
public record Chain(UUID id) {
    private static final UUID NIL = new UUID(0, 0);

    /** What belongs to no organisation, such as signing in. */
    public static final Chain OF_NONE = new Chain(NIL);

    public static Chain of(@Nullable UUID organisation) {
        return new Chain(Objects.requireNonNullElse(organisation, NIL));
    }

    public boolean ofNone() {
        return id.equals(NIL);
    }
}
