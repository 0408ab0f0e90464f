package org.sightline.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.system.Contrast;

/**
 * The one colour of a brand, dark enough to be read on white and to carry white letters.
 *
 * @param hex {@code #rrggbb} in small letters
 */
public record Accent(String hex) {
    /** What a text needs against its ground (WCAG 2.2, 1.4.3). */
    public static final double LEAST_CONTRAST = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    public Accent {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a colour: " + hex);
        }
    }

    /** A colour as typed, with or without {@code #}; empty if it is none. Whether it can be read is another question. */
    static Optional<Accent> typed(String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT);
        String whole = hex.startsWith("#") ? hex : "#" + hex;
        return HEX.matcher(whole).matches() ? Optional.of(new Accent(whole)) : Optional.empty();
    }

    /** Against white, from 1 to 21 (WCAG 2.2, relative luminance). */
    double contrast() {
        return Contrast.onWhite(hex);
    }

    boolean readable() {
        return contrast() >= LEAST_CONTRAST;
    }

    /** For a link under the pointer. */
    public Accent darker() {
        return new Accent("#%02x%02x%02x".formatted(red() * 3 / 4, green() * 3 / 4, blue() * 3 / 4));
    }

    private int red() {
        return Integer.parseInt(hex.substring(1, 3), 16);
    }

    private int green() {
        return Integer.parseInt(hex.substring(3, 5), 16);
    }

    private int blue() {
        return Integer.parseInt(hex.substring(5, 7), 16);
    }
}
