package org.sightline.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which lies what was said about one executive and what was made of it. Everything is bound to its place
 * (a short name that is unique within the executive), so that nothing can be read as something else.
 */
public final class ExecutiveKey {
    private final SecretKey key;
    private final SecureRandom random;

    ExecutiveKey(byte[] secret, SecureRandom random) {
        this.key = new SecretKeySpec(secret, "AES");
        this.random = random;
    }

    public byte[] seal(String place, byte[] content) {
        return Sealed.seal(key, content, bytes(place), random);
    }

    /** Throws {@link Sealed.Unreadable} for another executive, another place or changed bytes. */
    public byte[] open(String place, byte[] sealed) {
        return Sealed.open(key, sealed, bytes(place));
    }

    public byte[] sealText(String place, String text) {
        return seal(place, bytes(text));
    }

    public String openText(String place, byte[] sealed) {
        return new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
