package org.sightline.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        Scale along,
        Scale upwards,
        double height,
        List<Place> places,
        @Nullable Box box,
        String across,
        String up,
        String alt)
        implements Chart {
    private static final double LEFT = 20;
    private static final double TOP = 16;
    private static final double BELOW = 27;

    /** A point of a scale and what stands at it. */
    record Tick(double value, String label) {}

    /** @param middle the line beyond which the corner begins that is tinted */
    record Scale(double low, double high, double middle, List<Tick> ticks) {
        private static final int MIDDLE_POINT = 3;

        Scale {
            ticks = List.copyOf(ticks);
        }

        /** The points of a rating, from 1. */
        static Scale points(int highest) {
            return new Scale(
                    1,
                    highest,
                    MIDDLE_POINT,
                    IntStream.rangeClosed(1, highest)
                            .mapToObj(point -> new Tick(point, Integer.toString(point)))
                            .toList());
        }

        private Optional<Tick> tick(int place) {
            return place < ticks.size() ? Optional.of(ticks.get(place)) : Optional.empty();
        }

        private double share(double value) {
            return (value - low) / (high - low);
        }
    }

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
                x(along.middle, wide),
                y(upwards.high, tall),
                x(along.high, wide) - x(along.middle, wide),
                y(upwards.middle, tall) - y(upwards.high, tall),
                Ink.fill(Colours.TINT));
        for (int i = 0; i < Math.max(along.ticks.size(), upwards.ticks.size()); i++) {
            Optional<Tick> foot = along.tick(i);
            Optional<Tick> side = upwards.tick(i);
            foot.ifPresent(tick -> {
                double x = x(tick.value, wide);
                canvas.line(x, TOP, x, TOP + tall, line(tick.value == along.middle));
            });
            side.ifPresent(tick -> {
                double y = y(tick.value, tall);
                canvas.line(LEFT, y, LEFT + wide, y, line(tick.value == upwards.middle));
            });
            foot.ifPresent(tick -> canvas.text(x(tick.value, wide), TOP + tall + 10, tick.label, digit));
            side.ifPresent(tick -> canvas.text(LEFT - 9, y(tick.value, tall) + 2.7, tick.label, digit));
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

    private static Ink line(boolean middle) {
        return Ink.stroke(middle ? Colours.GREY : Colours.GRID, 0.7);
    }

    private double x(double value, double wide) {
        return LEFT + along.share(value) * wide;
    }

    private double y(double value, double tall) {
        return TOP + tall - upwards.share(value) * tall;
    }
}
