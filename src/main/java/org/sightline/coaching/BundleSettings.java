package org.sightline.coaching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When each node looks for bundles to make, and for how long it claims one. */
@ConfigMapping(prefix = "sightline.bundles")
interface BundleSettings {
    @WithDefault("3s")
    String every();

    /** After the start. */
    @WithDefault("5s")
    String delayed();

    /** From one report to the next; after it another node may go on. */
    @WithDefault("PT2M")
    Duration claim();
}
