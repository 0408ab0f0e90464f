package org.sightline.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When each node looks for campaigns to seal. Naming the settings here lets a start accept them. */
@ConfigMapping(prefix = "sightline.seal")
interface SealSettings {
    @WithDefault("5s")
    String every();

    /** After the start. */
    @WithDefault("2s")
    String delayed();
}
