package org.sightline.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 256 random bits that a browser or a mail carries; only their hash is kept. */
record Secret(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Secret next(SecureRandom random) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What came from outside, if it could be a secret at all. */
    static Optional<Secret> of(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never its text: a secret that reaches a log by accident stays one. */
    @Override
    public String toString() {
        return "Secret";
    }
}
