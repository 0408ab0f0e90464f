package org.sightline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;
import org.sightline.report.Canvas.Lettering;
import org.sightline.scoring.Scorecard.Interval;

/**
 * Numbers along, values up: where each perspective puts both, and a box for all others inside which they would lie in 8
 * of 10 cases. The corners are named by what is seen there, never by a kind of person.
 *
 * @param across what grows to the right
 * @param up what grows upwards
 * @param box null where no group has both
 */
record ValueField(
        int highest,
        double height,
        List<Place> places,
        @Nullable Box box,
        String across,
        String up,
        String alt) implements Chart {
    private static final double LEFT = 20;
    private static final double TOP = 16;
    private static final double BELOW = 27;

    record Place(Mark mark, double numbers, double values) {}

    record Box(Interval numbers, Interval values) {}

    ValueField {
        places = List.copyOf(places);
    }

    @Override
    public void paint(Canvas canvas, double width, double height) {
        double wide = width - LEFT - 8;
        double tall = height - TOP - BELOW;
        Lettering digit = new Lettering(Type.LEAST, true, Anchor.MIDDLE, Colours.MUTED);
        canvas.rectangle(
                x(3, wide),
                y(highest, tall),
                x(highest, wide) - x(3, wide),
                y(3, tall) - y(highest, tall),
                Ink.fill(Colours.TINT));
        for (int point = 1; point <= highest; point++) {
            double x = x(point, wide);
            double y = y(point, tall);
            Ink line = Ink.stroke(point == 3 ? Colours.GREY : Colours.GRID, 0.7);
            canvas.line(x, TOP, x, TOP + tall, line);
            canvas.line(LEFT, y, LEFT + wide, y, line);
            canvas.text(x, TOP + tall + 10, Integer.toString(point), digit);
            canvas.text(LEFT - 9, y + 2.7, Integer.toString(point), digit);
        }
        Lettering words = new Lettering(Type.LEAST, false, Anchor.START, Colours.MUTED);
        canvas.text(1, 8, up, words);
        canvas.text(LEFT + wide + 7, height - 4, across, new Lettering(Type.LEAST, false, Anchor.END, Colours.MUTED));
        if (box != null) {
            double left = x(box.numbers.low(), wide);
            double top = y(box.values.high(), tall);
            canvas.rectangle(
                    left,
                    top,
                    x(box.numbers.high(), wide) - left,
                    y(box.values.low(), tall) - top,
                    Ink.outlined(Colours.RANGE, Colours.GREY, 0.7));
        }
        places.forEach(place -> place.mark.paint(canvas, x(place.numbers, wide), y(place.values, tall), 3.8));
    }

    private double x(double value, double wide) {
        return LEFT + (value - 1) / (highest - 1) * wide;
    }

    private double y(double value, double tall) {
        return TOP + tall - (value - 1) / (highest - 1) * tall;
    }
}
