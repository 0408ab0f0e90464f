package org.sightline.report;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the organisation of a report looks.
 *
 * @param accent {@code #rrggbb}, dark enough to be read on white; null for the installation's own
 * @param logo the bytes of a PNG or JPEG, null for the installation's own
 */
public record Brand(@Nullable String accent, byte @Nullable [] logo) {
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** @throws IllegalArgumentException if the accent is no colour */
    public Brand {
        if (accent != null && !HEX.matcher(accent).matches()) {
            throw new IllegalArgumentException("not a colour: " + accent);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Brand brand && Objects.equals(accent, brand.accent) && Arrays.equals(logo, brand.logo);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(accent) + Arrays.hashCode(logo);
    }

    @Override
    public String toString() {
        return "Brand[" + accent + (logo == null ? "" : ", " + logo.length + " bytes") + "]";
    }
}
