package org.sightline.system;

/** How well a colour is told from white paper. */
public final class Contrast {
    private Contrast() {}

    /**
     * From 1 to 21 (WCAG 2.2, relative luminance).
     *
     * @param hex {@code #RRGGBB}
     */
    public static double onWhite(String hex) {
        return 1.05 / (0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5) + 0.05);
    }

    /** One channel as amount of light, from 0 to 1 (IEC 61966-2-1). */
    public static double linear(String hex, int from) {
        double c = Integer.parseInt(hex, from, from + 2, 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
