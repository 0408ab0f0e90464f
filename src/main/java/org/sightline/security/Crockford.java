package org.sightline.security;

import java.util.Locale;

/** Codes for people to write down and type: 32 digits, none of which could be taken for another. */
public final class Crockford {
    public static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    public static final int BITS = 5;

    private Crockford() {}

    /** The lowest bits, as this many digits. */
    public static String write(long bits, int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int left = digits - 1; left >= 0; left--) {
            text.append(DIGITS.charAt((int) (bits >>> left * BITS) & 31));
        }
        return text.toString();
    }

    /** What somebody typed as it was meant: small letters, strokes, and O, I and L for digits are understood. */
    public static String read(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** In groups of this many digits, parted by strokes. */
    public static String grouped(String text, int digits) {
        return text.replaceAll("(.{" + digits + "})(?!$)", "$1-");
    }
}
