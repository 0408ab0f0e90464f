package org.sightline.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Small secrets that must lie in the database for a while (a sign-in link on its way, an executive's own key): whoever
 * holds the database without the installation's key cannot read them. Bound to a purpose and to the row they lie in.
 */
@Singleton
public final class Envelope {
    private final KeyEncryptionKey key;
    private final SecureRandom random;

    @Inject
    Envelope(KeyEncryptionKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** @param purpose a short constant name of the use, such as {@code "sign-in-mail"} */
    public byte[] wrap(String purpose, UUID row, byte[] content) {
        return Sealed.seal(key.derive("env1|" + purpose), content, place(row), random);
    }

    /** Throws {@link Sealed.Unreadable} for another purpose, another row or changed bytes. */
    public byte[] unwrap(String purpose, UUID row, byte[] wrapped) {
        return Sealed.open(key.derive("env1|" + purpose), wrapped, place(row));
    }

    private static byte[] place(UUID row) {
        return row.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
