package org.sightline.security;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the keys are. Several nodes name the same directories and hold the same key-encryption key. */
@ConfigMapping(prefix = "sightline")
public interface KeySettings {
    /** 32 bytes in base64. Without it and without a file, one is made in the home directory. */
    Optional<String> keyEncryptionKey();

    /** A file that holds the same; systemd's LoadCredential and container secrets give one. */
    Optional<String> keyEncryptionKeyFile();

    /** The folder of the campaign keys; by default in the home directory. Never part of a backup of the database. */
    Optional<String> keyDirectory();

    /** A second folder, on another disk or machine: losing a campaign's only key loses its answers. */
    Optional<String> keyDirectoryCopy();
}
