package org.sightline.account;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator app and this installation share: 160 bits from which both make the same six digits every thirty
 * seconds (RFC 6238 with SHA-1, as every app understands it).
 */
final class AppSecret {
    static final int BYTES = 20;
    static final Duration STEP = Duration.ofSeconds(30);

    /** A clock may be off by this many steps. */
    private static final int DRIFT = 1;

    private static final String ISSUER = "Sightline";

    private final byte[] bytes;

    AppSecret(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret of " + bytes.length + " bytes");
        }
        this.bytes = bytes.clone();
    }

    static AppSecret next(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new AppSecret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The step whose code this is, if it is near the moment and newer than the last one taken. */
    OptionalLong stepOf(String code, Instant moment, long last) {
        long now = step(moment);
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            // compared in constant time, and each in turn: how long it takes tells nothing of the digits
            if (same(code(step), code) && step > last) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** Six digits. */
    String code(long step) {
        try {
            return new HmacOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes, "HmacSHA1"), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any 160 bits are a key", e);
        }
    }

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** To be typed where no camera is at hand: groups of four of A-Z and 2-7. */
    String text() {
        return encoded().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the app reads from a picture or a link. */
    String address(String email) {
        return "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "?secret="
                + encoded() + "&issuer=" + ISSUER;
    }

    private String encoded() {
        return new Base32().encodeToString(bytes);
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8));
    }

    /** Never its content. */
    @Override
    public String toString() {
        return "AppSecret";
    }
}
