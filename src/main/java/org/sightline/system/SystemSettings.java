package org.sightline.system;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where things are kept, and how much the database must promise. */
@ConfigMapping(prefix = "sightline")
public interface SystemSettings {
    /** The folder of an installation without servers of its own: database, keys, mails. */
    @WithDefault("data")
    String home();

    Database database();

    interface Database {
        /** False only in tests: a server that does not wait for its disk is good enough. */
        @WithDefault("true")
        boolean durable();
    }
}
