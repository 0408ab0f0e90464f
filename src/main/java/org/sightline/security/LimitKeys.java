package org.sightline.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** What stands in the rate limit table instead of an address. */
@ApplicationScoped
class LimitKeys {
    byte[] of(RateLimit limit, String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((limit.name() + ' ' + key.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
