package org.sightline.report;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the key: a mark alone, the grey bar, or an open-ended band.
 *
 * @param mark null for the grey bar
 */
record KeySample(@Nullable Mark mark, boolean band) implements Chart {
    @Override
    public String alt() {
        return "";
    }

    @Override
    public double height() {
        return 16;
    }

    @Override
    public void paint(Canvas canvas, double width, double height) {
        if (mark == null) {
            canvas.rectangle(4, height / 2 - 3, width - 8, 6, Canvas.Ink.fill(Colours.RANGE));
        } else if (band) {
            double bound = width - 5;
            canvas.line(9, height / 2, bound, height / 2, Canvas.Ink.stroke(mark.colour, 1.2));
            canvas.line(bound, height / 2 - 3.2, bound, height / 2 + 3.2, Canvas.Ink.stroke(mark.colour, 1.2));
            canvas.polygon(
                    new double[] {4, height / 2, 9, height / 2 - 2.4, 9, height / 2 + 2.4},
                    Canvas.Ink.fill(mark.colour));
            mark.paint(canvas, width / 2 + 1, height / 2, 3.5);
        } else {
            mark.paint(canvas, width / 2, height / 2, mark == Mark.ALL ? 3.4 : 3.9);
        }
    }
}
