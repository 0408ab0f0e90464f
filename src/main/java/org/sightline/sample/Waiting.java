package org.sightline.sample;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** For what the program does by itself, in its own time: mails, seals, scorecards. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Waiting() {}

    static void until(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }
}
