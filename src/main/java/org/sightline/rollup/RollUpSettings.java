package org.sightline.rollup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When roll-ups are made. */
@ConfigMapping(prefix = "sightline.rollups")
interface RollUpSettings {
    /** How often each node looks for campaigns whose reports were all given. */
    @WithDefault("1m")
    String every();
}
