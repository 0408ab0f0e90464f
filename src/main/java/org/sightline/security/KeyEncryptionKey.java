package org.sightline.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.sightline.system.HomeDirectory;
import org.sightline.system.StartRefused;

/** The installation's own key. It wraps the campaign keys and small secrets in the database, and never leaves memory. */
@Singleton
public final class KeyEncryptionKey {
    private static final int BYTES = 32;

    private final SecretKey key;

    @Inject
    KeyEncryptionKey(KeySettings settings, HomeDirectory home, SecureRandom random) {
        this(settings.keyEncryptionKey()
                .map(text -> decode(text, "sightline.key-encryption-key"))
                .or(() -> settings.keyEncryptionKeyFile().map(KeyEncryptionKey::configuredFile))
                .orElseGet(() -> ownFile(home.keys().resolve("key-encryption-key"), random)));
    }

    KeyEncryptionKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
    }

    SecretKey derive(String label) {
        return CampaignKey.derive(key, label);
    }

    private static byte[] configuredFile(String file) {
        try {
            return decode(Files.readString(Path.of(file)), file);
        } catch (IOException e) {
            throw new StartRefused("The key-encryption key cannot be read from " + file
                    + " (sightline.key-encryption-key-file): " + e.getMessage());
        }
    }

    private static byte[] ownFile(Path path, SecureRandom random) {
        KeyFile file = new KeyFile(path);
        try {
            if (!file.exists()) {
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                file.write(Base64.getEncoder().encode(bytes));
            }
            return decode(new String(file.read().orElseThrow(), StandardCharsets.US_ASCII), path.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key-encryption key in " + path + " cannot be used", e);
        }
    }

    private static byte[] decode(String text, String source) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The key-encryption key (" + source
                    + ") is not base64. Make one with: head -c 32 /dev/urandom | base64");
        }
        if (bytes.length != BYTES) {
            throw new StartRefused("The key-encryption key (" + source + ") has " + bytes.length
                    + " bytes instead of 32. Make one with: head -c 32 /dev/urandom | base64");
        }
        return bytes;
    }
}
