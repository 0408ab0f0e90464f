package org.sightline.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address that a mail can be sent to, in the one spelling under which it is kept: trimmed, composed, lower case.
 * Two spellings of one mailbox are one person.
 */
public final class EmailAddress {
    public static final int LONGEST = 254;

    private static final Pattern SHAPE = shape("\\p{L}", "\\p{N}");

    /** The same where nothing stands beyond ASCII, sign by sign, which is told much faster than by ranges; files are large. */
    private static final Pattern PLAIN_SHAPE = shape("abcdefghijklmnopqrstuvwxyz", "0123456789");

    private static final Pattern PARTS = Pattern.compile("[._]");

    private final String text;

    private EmailAddress(String text) {
        this.text = text;
    }

    /** The address somebody typed, or empty when no mail could ever reach it. */
    public static Optional<EmailAddress> parse(String typed) {
        String text = normal(typed);
        return fits(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** Whether what somebody typed is the address, in whatever spelling. */
    public static boolean is(String typed, String address) {
        return parse(typed).filter(parsed -> parsed.text().equals(address)).isPresent();
    }

    /** As it is kept. */
    public String text() {
        return text;
    }

    /** What its owner may well be called, "Jonas Weber" for "jonas.weber@example.com", where nobody has told a name. */
    public String likelyName() {
        String mailbox = text.substring(0, text.indexOf('@'));
        String name = PARTS.splitAsStream(mailbox)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + part.substring(part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? mailbox : name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailAddress address && address.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= 64
                && (Spelling.plain(text) ? PLAIN_SHAPE : SHAPE).matcher(text).matches();
    }

    /** A practical subset of RFC 5321: what mail servers accept and people really have. */
    private static Pattern shape(String letters, String digits) {
        String word = "[" + letters + digits + "!#$%&'*+/=?^_`{|}~-]++";
        String end = "[" + letters + digits + "]";
        String rest = "([" + letters + digits + "-]*" + end + ")";
        return Pattern.compile(word + "(\\." + word + ")*+@(" + end + rest + "?\\.)+[" + letters + "]" + rest + "+");
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
