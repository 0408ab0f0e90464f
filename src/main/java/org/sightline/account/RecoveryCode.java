package org.sightline.account;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.security.Crockford;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;

/**
 * A code on paper for the day the app is lost: 125 random bits in 25 characters of Crockford's alphabet, which holds no
 * letter that could be taken for another.
 *
 * @param text without the strokes that part its groups
 */
record RecoveryCode(String text) {
    private static final int LENGTH = 25;
    private static final int GROUP = 5;
    private static final Pattern FORM = Pattern.compile("[" + Crockford.DIGITS + "]{" + LENGTH + "}");

    static RecoveryCode next(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(Crockford.DIGITS.charAt(random.nextInt(Crockford.DIGITS.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /** What somebody typed, if it could be a code. */
    static Optional<RecoveryCode> parse(String typed) {
        String text = Crockford.read(typed);
        return FORM.matcher(text).matches() ? Optional.of(new RecoveryCode(text)) : Optional.empty();
    }

    /** In five groups of five, to be read and typed. */
    String grouped() {
        return Crockford.grouped(text, GROUP);
    }

    byte[] hash() {
        return Tokens.hash(Purpose.RECOVERY_CODE, text);
    }

    /** Never its text. */
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
