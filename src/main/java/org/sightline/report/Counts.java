package org.sightline.report;

import java.util.List;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;
import org.sightline.report.Canvas.Lettering;

/** How many answers each point of the scale got, as a row of bars with the number above each. */
record Counts(List<Integer> counts, String alt) implements Chart {
    Counts {
        counts = List.copyOf(counts);
    }

    @Override
    public double height() {
        return 30;
    }

    @Override
    public void paint(Canvas canvas, double width, double height) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        double step = width / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            double tall = most == 0 ? 0 : (height - 12) * counts.get(i) / most;
            double x = i * step + step * 0.18;
            canvas.rectangle(x, height - 2 - tall, step * 0.64, Math.max(tall, 0.7), Ink.fill(Colours.GREY));
            canvas.text(
                    x + step * 0.32,
                    height - 4 - tall,
                    Integer.toString(counts.get(i)),
                    new Lettering(6.6, false, Anchor.MIDDLE, Colours.SOFT));
        }
    }
}
