package org.sightline.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When each node looks for what is due to be deleted, and what of it lives on elsewhere. */
@ConfigMapping(prefix = "sightline.retention")
interface RetentionSettings {
    @WithDefault("1h")
    String every();

    /** After how many days whoever runs the installation overwrites its backups; said to those whose data they hold. */
    @WithDefault("35")
    int backupDays();
}
