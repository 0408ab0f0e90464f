package org.sightline;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens beside the pages, not for ever. */
public final class Patience {
    static final Duration LONGEST = Duration.ofSeconds(90);

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** When the machine stands still for a while, the time alone says nothing. */
    private static final int FEWEST_TRIES = 50;

    private Patience() {}

    public static void await(String what, BooleanSupplier happened) {
        await(() -> what, happened);
    }

    /** @param what is asked for when all waiting was in vain */
    static void await(Supplier<String> what, BooleanSupplier happened) {
        Instant end = Instant.now().plus(LONGEST);
        for (int tries = 1; !happened.getAsBoolean(); tries++) {
            if (tries >= FEWEST_TRIES && Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain for " + what.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
