package org.sightline.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import org.sightline.system.Sha256;

/** Random tokens, and the hashes under which tokens are kept. A token itself is never stored. */
@Singleton
public final class Tokens {
    private static final int BYTES = 32;

    private final SecureRandom random;

    @Inject
    public Tokens(SecureRandom random) {
        this.random = random;
    }

    /** 256 random bits as 43 characters that need no escaping in a link or a cookie. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The 32 bytes to store and look up; plain SHA-256 is enough for tokens of 192 random bits and more. */
    public static byte[] hash(Purpose purpose, String token) {
        return Sha256.of(purpose.label() + token);
    }
}
