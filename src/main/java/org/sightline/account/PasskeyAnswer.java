package org.sightline.account;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page's script sends of a passkey: a word, the sealed challenge, and what the device said, parted by dots.
 *
 * @param parts what the device said, piece by piece
 */
record PasskeyAnswer(String sealed, List<byte[]> parts) {
    private static final String WORD = "passkey.";
    private static final int LONGEST = 20_000;

    PasskeyAnswer {
        parts = List.copyOf(parts);
    }

    /** Whether somebody meant it to be one, and not a code. */
    static boolean meant(@Nullable String text) {
        return text != null && text.startsWith(WORD);
    }

    /** @param expected how many pieces the device says */
    static Optional<PasskeyAnswer> parse(@Nullable String text, int expected) {
        if (text == null || !meant(text) || text.length() > LONGEST) {
            return Optional.empty();
        }
        String[] pieces = text.substring(WORD.length()).split("\\.", -1);
        if (pieces.length != expected + 1) {
            return Optional.empty();
        }
        List<byte[]> parts = new ArrayList<>();
        try {
            for (int i = 1; i < pieces.length; i++) {
                parts.add(Base64.getUrlDecoder().decode(pieces[i]));
            }
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return Optional.of(new PasskeyAnswer(pieces[0], parts));
    }

    byte[] part(int place) {
        return parts.get(place).clone();
    }
}
