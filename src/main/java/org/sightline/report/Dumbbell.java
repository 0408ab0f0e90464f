package org.sightline.report;

import org.sightline.report.Canvas.Ink;

/**
 * Two values on one line.
 *
 * @param field whether the half point around the second value is shaded, inside which the two count as close
 */
record Dumbbell(int highest, End first, End second, boolean field, String alt) implements Chart {
    static final double NEUTRAL = 0.5;

    record End(Mark mark, double value) {}

    @Override
    public double height() {
        return 26;
    }

    @Override
    public void paint(Canvas canvas, double width, double height) {
        double middle = height / 2;
        if (field) {
            double from = Axis.x(Math.max(1, second.value - NEUTRAL), highest, width);
            double to = Axis.x(Math.min(highest, second.value + NEUTRAL), highest, width);
            canvas.rectangle(from, 2, to - from, height - 4, Ink.fill(Colours.FIELD));
        }
        Axis.grid(canvas, highest, width, height);
        double x1 = Axis.x(first.value, highest, width);
        double x2 = Axis.x(second.value, highest, width);
        canvas.line(x1, middle, x2, middle, Ink.stroke(Colours.GREY, 1.8));
        second.mark.paint(canvas, x2, middle, 3.6);
        first.mark.paint(canvas, x1, middle, first.mark == Mark.SELF ? 4 : 3.6);
    }
}
