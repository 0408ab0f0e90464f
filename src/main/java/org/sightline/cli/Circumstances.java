package org.sightline.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sightline.system.ProductVersion;

/**
 * When and where the attacks ran, so that whoever reads their result knows what it speaks for.
 *
 * @param version of the program
 * @param java version of the platform
 * @param system name, version and kind of processor
 */
record Circumstances(Instant at, String version, String java, String system, int processors) {
    static Circumstances here(Clock clock) {
        return new Circumstances(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                ProductVersion.read(),
                property("java.version"),
                property("os.name") + " " + property("os.version") + ", " + property("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
