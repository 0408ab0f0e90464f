package org.sightline.security;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce in front: what is sealed can be neither read nor changed nor moved to another place
 * without the key. The padded form hides how much was written: its length is always 28 more than a multiple of 4,096.
 */
public final class Sealed {
    public static final int BLOCK = 4096;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int LENGTH_BYTES = 4;

    private Sealed() {}

    /** What was opened is not what was sealed: another key, another place, or changed bytes. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /** Seals content of any length, padded; {@code place} binds it to where it is kept. */
    public static byte[] sealPadded(SecretKey key, byte[] content, byte[] place, SecureRandom random) {
        int blocks = (LENGTH_BYTES + content.length + BLOCK - 1) / BLOCK;
        ByteBuffer padded =
                ByteBuffer.allocate(blocks * BLOCK).putInt(content.length).put(content);
        return seal(key, padded.array(), place, random);
    }

    /** Opens what {@link #sealPadded} made, or throws {@link Unreadable}. */
    public static byte[] openPadded(SecretKey key, byte[] sealed, byte[] place) {
        ByteBuffer padded = ByteBuffer.wrap(open(key, sealed, place));
        if (padded.remaining() < LENGTH_BYTES) {
            throw new Unreadable("sealed without padding");
        }
        int length = padded.getInt();
        if (length < 0 || length > padded.remaining()) {
            throw new Unreadable("the padding names a length of " + length);
        }
        byte[] content = new byte[length];
        padded.get(content);
        return content;
    }

    /** Seals a small secret as it is; the result is 28 bytes longer. */
    public static byte[] seal(SecretKey key, byte[] content, byte[] place, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + content.length + TAG_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            cipher.doFinal(content, 0, content.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }

    /** Opens what {@link #seal} made, or throws {@link Unreadable}. */
    public static byte[] open(SecretKey key, byte[] sealed, byte[] place) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new Unreadable("too short to be sealed: " + sealed.length + " bytes");
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("sealed with another key, for another place, or changed since");
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
