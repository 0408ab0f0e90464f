package org.sightline.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param usedOn when it was last taken, null if never
 */
record Passkey(
        UUID id, String name, LocalDate addedOn, @Nullable LocalDate usedOn) {
    static final int LONGEST_NAME = 60;

    /** More are a sign of a mistake, and every one is a way in. */
    static final int MOST = 10;
}
