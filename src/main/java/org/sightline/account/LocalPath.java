package org.sightline.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page somebody wanted before signing in: a plain path of this installation and nothing else. */
record LocalPath(String text) {
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]{0,79}){1,8}");
    private static final Pattern QUERY = Pattern.compile("\\?[A-Za-z0-9._%+=&-]{1,400}");
    static final LocalPath START = new LocalPath("/");

    /** The same with what it is asked for: a file of this kind, the entries of those days. */
    static Optional<LocalPath> withQuery(@Nullable String text) {
        int query = text == null ? -1 : text.indexOf('?');
        if (text == null || query < 0) {
            return of(text);
        }
        return of(text.substring(0, query))
                .filter(_ -> QUERY.matcher(text.substring(query)).matches())
                .map(_ -> new LocalPath(text));
    }

    static Optional<LocalPath> of(@Nullable String text) {
        if (text == null || !PLAIN.matcher(text).matches() || text.startsWith("/sign-")) {
            return Optional.empty();
        }
        return Optional.of(new LocalPath(text));
    }
}
