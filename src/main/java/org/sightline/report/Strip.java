package org.sightline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Canvas.Ink;
import org.sightline.scoring.Scorecard.Interval;

/**
 * One row of a dot plot.
 *
 * @param range drawn as a grey bar behind the points, null if none
 * @param points in the order of the legend; one whose value is absent is not drawn
 */
record Strip(int highest, @Nullable Interval range, List<Point> points, String alt) implements Chart {
    private static final double RADIUS = 3.5;
    private static final double NEAR = 8;
    /** Points that would overlap are moved up or down by these steps, in this order. */
    private static final double[] LANES = {0, -7, 7, -13.2, 13.2};

    record Point(Mark mark, Plotted value) {}

    Strip {
        points = List.copyOf(points);
    }

    @Override
    public double height() {
        return points.size() > 5 ? 36 : points.size() > 1 ? 29 : 20.5;
    }

    @Override
    public void paint(Canvas canvas, double width, double height) {
        Axis.grid(canvas, highest, width, height);
        double middle = height / 2;
        canvas.line(x(1, width), middle, x(highest, width), middle, Ink.stroke(Colours.LINE, 0.7));
        if (range != null) {
            double from = x(range.low(), width);
            canvas.rectangle(from, middle - 3, x(range.high(), width) - from, 6, Ink.fill(Colours.RANGE));
        }
        for (Placed placed : lanes(width, height)) {
            double y = middle + placed.offset;
            switch (placed.point.value()) {
                case Plotted.At _, Plotted.Absent _ -> {}
                case Plotted.UpTo low -> band(canvas, placed.point, x(low.bound(), width), x(1, width), y);
                case Plotted.From high -> band(canvas, placed.point, x(high.bound(), width), x(highest, width), y);
            }
            placed.point.mark().paint(canvas, placed.x, y, RADIUS);
        }
    }

    /** A band is open towards the end of the scale: a stop at its bound, an arrow at the end. */
    private static void band(Canvas canvas, Point point, double bound, double end, double y) {
        Ink ink = Ink.stroke(point.mark().colour, 1.2);
        double away = Math.signum(end - bound);
        double tip = end + away * 5;
        canvas.line(bound, y, tip - away * 3, y, ink);
        canvas.line(bound, y - 3.2, bound, y + 3.2, ink);
        canvas.polygon(
                new double[] {tip, y, tip - away * 4, y - 2.4, tip - away * 4, y + 2.4}, Ink.fill(point.mark().colour));
    }

    private List<Placed> lanes(double width, double height) {
        List<Placed> placed = new ArrayList<>();
        List<Point> shown = points.stream()
                .filter(point -> !(point.value() instanceof Plotted.Absent))
                .sorted(Comparator.comparing((Point point) -> point.mark() != Mark.ALL)
                        .thenComparingDouble(point -> point.value().centre(highest)))
                .toList();
        for (Point point : shown) {
            double x = x(point.value().centre(highest), width);
            placed.add(new Placed(point, x, point.mark() == Mark.ALL ? 0 : free(placed, x, height)));
        }
        return placed;
    }

    private static double free(List<Placed> placed, double x, double height) {
        for (double lane : LANES) {
            boolean inside = Math.abs(lane) + RADIUS <= height / 2;
            boolean clear = placed.stream()
                    .noneMatch(other -> other.point.mark() != Mark.ALL
                            && Math.abs(other.x - x) < NEAR
                            && Math.abs(other.offset - lane) < NEAR - 1.5);
            if (inside && clear) {
                return lane;
            }
        }
        return 0;
    }

    private double x(double value, double width) {
        return Axis.x(value, highest, width);
    }

    private record Placed(Point point, double x, double offset) {}
}
