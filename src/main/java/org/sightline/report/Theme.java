package org.sightline.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How reports of this installation look: {@code theme.properties} of the customer's folder over the shipped one.
 *
 * @param logo stands on the first page where the organisation has none of its own, null if there is none
 */
record Theme(Palette palette, Typefaces faces, @Nullable Picture logo) {
    static final String FILE = "theme.properties";

    /** What can be coloured, by its name in the file. */
    static final Map<String, String> COLOURS = colours();

    /** What of it is read, and so needs the contrast of a text; marks need that of a drawing (WCAG 2.2, 1.4.3, 1.4.11). */
    static final Set<String> READ = Set.of("accent", "ink", "soft", "muted");

    static final double TEXT_CONTRAST = 4.5;
    static final double MARK_CONTRAST = 3;

    /** The names of the faces in the file. */
    static final Map<String, Type.Face> FACES = Map.of(
            "font.regular", Type.Face.REGULAR,
            "font.strong", Type.Face.STRONG,
            "font.title", Type.Face.TITLE);

    static final String LOGO = "logo";

    static Theme shipped() {
        return Holder.SHIPPED;
    }

    /** With the organisation's own colour and mark over it. */
    Theme branded(@Nullable Brand brand) {
        if (brand == null) {
            return this;
        }
        Picture own = brand.logo() == null ? null : Picture.of(brand.logo()).orElse(null);
        return new Theme(
                brand.accent() == null ? palette : palette.with(Colours.ACCENT, brand.accent()),
                faces,
                own == null ? logo : own);
    }

    private static final class Holder {
        private static final Theme SHIPPED = new Theme(Palette.PRODUCT, Typefaces.shipped(), null);
    }

    private static Map<String, String> colours() {
        Map<String, String> colours = new LinkedHashMap<>();
        colours.put("accent", Colours.ACCENT);
        colours.put("ink", Colours.INK);
        colours.put("soft", Colours.SOFT);
        colours.put("muted", Colours.MUTED);
        colours.put("direct-reports", Colours.BLUE);
        colours.put("past-direct-reports", Colours.INDIGO);
        colours.put("supervisors", Colours.WINE);
        colours.put("second-supervisor", Colours.VERMILLION);
        colours.put("peers", Colours.GREEN);
        colours.put("others", Colours.SLATE);
        return Collections.unmodifiableMap(colours);
    }
}
