package org.sightline.report;

import org.jspecify.annotations.Nullable;

/**
 * What every chart is painted on, in print and on the web. The origin is the top left corner, y grows downwards, the
 * unit is the point.
 */
interface Canvas {
    void rectangle(double x, double y, double width, double height, Ink ink);

    void line(double x1, double y1, double x2, double y2, Ink ink);

    void circle(double x, double y, double radius, Ink ink);

    /** @param corners x and y of each corner in turn */
    void polygon(double[] corners, Ink ink);

    /** @param y the baseline */
    void text(double x, double y, String text, Lettering lettering);

    /** How wide a text will be, so that charts can keep labels apart. */
    double width(String text, Lettering lettering);

    /** How a shape is painted; null means not at all. */
    record Ink(@Nullable String fill, @Nullable String stroke, double strokeWidth) {
        static Ink fill(String colour) {
            return new Ink(colour, null, 0);
        }

        static Ink stroke(String colour, double width) {
            return new Ink(null, colour, width);
        }

        static Ink outlined(String fill, String stroke, double width) {
            return new Ink(fill, stroke, width);
        }
    }

    /** How a text is painted. */
    record Lettering(double size, boolean strong, Anchor anchor, String colour) {}

    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
