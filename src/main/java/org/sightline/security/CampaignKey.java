package org.sightline.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256 random bits of one campaign. Every link, every place of a ballot and every ballot's own key is derived from
 * it and stored nowhere, so that with this key gone nothing leads from an answer to a rater, or back.
 *
 * <p>Each use has a label of its own; what is derived for one use says nothing about another. Ids enter as text of
 * fixed length, so no two inputs run together.
 */
public final class CampaignKey {
    static final int BYTES = 32;
    private static final int TOKEN_BYTES = 24;
    private static final int LOCATOR_BYTES = 16;
    private static final int RECEIPT_BITS = 60;

    private final byte[] secret;
    private volatile boolean destroyed;

    CampaignKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a campaign key has 32 bytes, not " + secret.length);
        }
        this.secret = secret.clone();
    }

    public static CampaignKey random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new CampaignKey(secret);
    }

    /** The token in a rater's link: 192 bits, 32 characters that need no escaping. A new generation is a new link. */
    public String raterToken(UUID invitation, int generation) {
        byte[] mac = mac("tok1|" + invitation + "|" + generation);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, TOKEN_BYTES));
    }

    /** Where the ballot of a nomination lies: 16 bytes. It does not depend on the link's generation. */
    public byte[] locator(UUID nomination) {
        return Arrays.copyOf(mac("loc1|" + nomination), LOCATOR_BYTES);
    }

    /** The AES-256 key of one ballot. */
    public SecretKey ballotKey(UUID nomination) {
        return derive("enc1|" + nomination);
    }

    /** Sixty bits by which a rater finds a sent ballot again without the link; a new generation is a new receipt. */
    public long receipt(UUID nomination, int generation) {
        return ByteBuffer.wrap(mac("rct1|" + nomination + "|" + generation)).getLong() >>> Long.SIZE - RECEIPT_BITS;
    }

    /** The AES-256 key of the raters' browser sessions in this campaign. */
    public SecretKey sessionKey() {
        return derive("ses1|");
    }

    /** Sixteen bytes that recognise the key and tell nothing of it; they may outlive it in a receipt. */
    public byte[] fingerprint() {
        return Arrays.copyOf(mac("fpr1|"), LOCATOR_BYTES);
    }

    /** Overwrites the key in memory; every later use throws. */
    public void destroy() {
        destroyed = true;
        Arrays.fill(secret, (byte) 0);
    }

    byte[] bytes() {
        refuseDestroyed();
        return secret.clone();
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key("HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }

    private SecretKey derive(String label) {
        return derive(key("Generic"), label);
    }

    static SecretKey derive(SecretKey from, String label) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(from)
                                    .thenExpand(label.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of this Java", e);
        }
    }

    private SecretKey key(String algorithm) {
        SecretKey key = new SecretKeySpec(secret, algorithm);
        // after the copy, so that a destruction in between is never taken for a key of zeros
        refuseDestroyed();
        return key;
    }

    private void refuseDestroyed() {
        if (destroyed) {
            throw new IllegalStateException("this campaign key has been destroyed");
        }
    }
}
