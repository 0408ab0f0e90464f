package org.sightline.system;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Time comes from here alone, so that a test can move it. */
public final class ClockProducer {
    @Produces
    @Singleton
    public Clock clock() {
        return Clock.systemUTC();
    }
}
