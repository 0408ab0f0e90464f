package org.sightline.report;

import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;
import org.sightline.report.Canvas.Lettering;

/**
 * The head of a column of strips: the points of the scale, and what its ends mean.
 *
 * @param from what the lowest point is called
 * @param to what the highest point is called
 */
record Axis(int highest, String from, String to) implements Chart {
    /** Room left and right of the scale for marks at its very ends. */
    static final double INSET = 8;

    private static final double BETWEEN_WORDS = 5;

    @Override
    public String alt() {
        return "";
    }

    @Override
    public double height() {
        return 20;
    }

    @Override
    public void paint(Canvas canvas, double width, double height) {
        Lettering words = new Lettering(Type.LEAST, false, Anchor.START, Colours.MUTED);
        double wanted = canvas.width(from, words) + BETWEEN_WORDS + canvas.width(to, words);
        if (wanted <= width - 2 * (INSET - 3)) {
            canvas.text(INSET - 3, height - 11.5, from, words);
            canvas.text(
                    width - INSET + 3, height - 11.5, to, new Lettering(Type.LEAST, false, Anchor.END, Colours.MUTED));
        }
        for (int point = 1; point <= highest; point++) {
            Lettering digits = new Lettering(Type.LEAST, true, Anchor.MIDDLE, Colours.MUTED);
            canvas.text(x(point, highest, width), height - 2.5, Integer.toString(point), digits);
        }
    }

    static double x(double value, int highest, double width) {
        return INSET + (value - 1) / (highest - 1) * (width - 2 * INSET);
    }

    /** The vertical grid lines of one row. */
    static void grid(Canvas canvas, int highest, double width, double height) {
        for (int point = 1; point <= highest; point++) {
            double x = x(point, highest, width);
            canvas.line(x, 0, x, height, Ink.stroke(Colours.GRID, 0.7));
        }
    }
}
