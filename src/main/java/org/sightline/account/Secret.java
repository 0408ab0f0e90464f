package org.sightline.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;

/** 256 random bits that a browser or a mail carries; only their hash is kept. */
record Secret(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Secret next(Tokens tokens) {
        return new Secret(tokens.next());
    }

    /** What came from outside, if it could be a secret at all. */
    static Optional<Secret> of(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    byte[] hash(Purpose purpose) {
        return Tokens.hash(purpose, text);
    }

    /** Never its text: a secret that reaches a log by accident stays one. */
    @Override
    public String toString() {
        return "Secret";
    }
}
