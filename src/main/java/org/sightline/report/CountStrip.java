package org.sightline.report;

import java.util.List;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;
import org.sightline.report.Canvas.Lettering;

/**
 * How many people gave each point of the scale: one cell per point below the scale's own numbers, the darker the more,
 * with the number in it.
 */
record CountStrip(List<Integer> counts, String alt) implements Chart {
    private static final double AIR = 2.5;
    private static final double NARROWEST = 11;
    private static final double WIDEST = 26;
    /** From nobody to half of all and more; digits turn white on the two darkest. */
    private static final List<String> RAMP = List.of("#FFFFFF", "#E3E8EE", "#C2CCD6", "#8292A3", "#4A5868");

    private static final int WHITE_FROM = 3;

    CountStrip {
        counts = List.copyOf(counts);
    }

    @Override
    public double height() {
        return 20.5;
    }

    @Override
    public void paint(Canvas canvas, double width, double height) {
        int sum = counts.stream().mapToInt(Integer::intValue).sum();
        double step = Axis.x(2, counts.size(), width) - Axis.x(1, counts.size(), width);
        double cell = Math.clamp(step - 2, NARROWEST, WIDEST);
        for (int point = 1; point <= counts.size(); point++) {
            int count = counts.get(point - 1);
            int shade = shade(count, sum);
            double x = Axis.x(point, counts.size(), width);
            canvas.rectangle(
                    x - cell / 2,
                    AIR,
                    cell,
                    height - 2 * AIR,
                    Ink.outlined(RAMP.get(shade), count == 0 ? Colours.LINE : Colours.GREY, 0.5));
            String colour = shade >= WHITE_FROM ? Colours.WHITE : count == 0 ? Colours.MUTED : Colours.INK;
            canvas.text(
                    x,
                    height / 2 + 2.8,
                    Integer.toString(count),
                    new Lettering(Type.LEAST, shade >= WHITE_FROM, Anchor.MIDDLE, colour));
        }
    }

    private static int shade(int count, int sum) {
        if (count == 0) {
            return 0;
        }
        return (int) Math.clamp(Math.ceil(8.0 * count / sum), 1, RAMP.size() - 1);
    }
}
