package org.sightline.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** When and where each node notes the heads of the chains. */
@ConfigMapping(prefix = "sightline.audit")
interface AuditSettings {
    @WithDefault("1h")
    String every();

    /** The file, on another disk for instance; without it one in the home directory. */
    Optional<String> heads();
}
