package org.sightline.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page somebody wanted before signing in: a plain path of this installation and nothing else. */
record LocalPath(String text) {
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]{0,79}){1,8}");
    static final LocalPath START = new LocalPath("/");

    static Optional<LocalPath> of(@Nullable String text) {
        if (text == null || !PLAIN.matcher(text).matches() || text.startsWith("/sign-")) {
            return Optional.empty();
        }
        return Optional.of(new LocalPath(text));
    }
}
