package org.sightline.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When each node looks for sealed executives without a scorecard. Naming the settings here lets a start accept them. */
@ConfigMapping(prefix = "sightline.scoring")
interface ScoringSettings {
    @WithDefault("5s")
    String every();

    /** After the start. */
    @WithDefault("3s")
    String delayed();
}
