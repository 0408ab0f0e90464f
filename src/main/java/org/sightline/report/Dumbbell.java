package org.sightline.report;

import org.sightline.report.Canvas.Ink;

/** The executive's own view and that of all others on one line, with the half point around the others shaded. */
record Dumbbell(int highest, double self, double others, String alt) implements Chart {
    static final double NEUTRAL = 0.5;

    @Override
    public double height() {
        return 26;
    }

    @Override
    public void paint(Canvas canvas, double width, double height) {
        double middle = height / 2;
        double from = Axis.x(Math.max(1, others - NEUTRAL), highest, width);
        double to = Axis.x(Math.min(highest, others + NEUTRAL), highest, width);
        canvas.rectangle(from, 2, to - from, height - 4, Ink.fill(Colours.FIELD));
        Axis.grid(canvas, highest, width, height);
        double x1 = Axis.x(self, highest, width);
        double x2 = Axis.x(others, highest, width);
        canvas.line(x1, middle, x2, middle, Ink.stroke(Colours.GREY, 1.8));
        Mark.ALL.paint(canvas, x2, middle, 3.6);
        Mark.SELF.paint(canvas, x1, middle, 4);
    }
}
