package org.sightline.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** What stands in the rate limit table instead of an address: without the installation's key nobody can guess it. */
@Singleton
final class LimitKeys {
    private final SecretKey key;

    @Inject
    LimitKeys(KeyEncryptionKey installation) {
        this.key = installation.derive("rate-limit");
    }

    byte[] of(RateLimit limit, String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(
                    (Purpose.RATE_LIMIT.label() + limit.name() + '|' + subject).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
        }
    }
}
