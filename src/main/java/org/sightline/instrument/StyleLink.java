package org.sightline.instrument;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line from a style that an instrument names to what it does at work.
 *
 * @param result the instrument's result that names the style, null if it is known otherwise
 * @param style in words of everyday
 * @param behaviour what people saw the executive do, and where; maybe empty yet
 * @param outcome what came of it; maybe empty yet
 */
record StyleLink(UUID id, @Nullable UUID result, String style, String behaviour, String outcome, int version) {
    static final int LONGEST = 600;

    /** Whether it leads from the style to something that happened. */
    public boolean complete() {
        return !behaviour.isEmpty() && !outcome.isEmpty();
    }
}
