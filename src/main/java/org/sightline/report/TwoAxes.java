package org.sightline.report;

import java.util.List;
import org.sightline.scoring.Scorecard.Interval;

/**
 * How far targets were reached along, values up, and the box inside which both may lie; drawn as the field of a report is.
 *
 * @param low to {@code high} attainment as a share of the target, from 0 to 1.5
 * @param valuesLow to {@code valuesHigh} on the scale from 1 to 5
 * @param across what grows to the right
 * @param up what grows upwards
 * @param alt the same in words, with every number
 */
public record TwoAxes(
        double low, double high, double valuesLow, double valuesHigh, String across, String up, String alt) {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 190;
    private static final List<ValueField.Tick> SHARES = List.of(
            new ValueField.Tick(0, "0"),
            new ValueField.Tick(0.5, "50"),
            new ValueField.Tick(1, "100"),
            new ValueField.Tick(1.5, "150"));

    /** The drawing as SVG, with its words for whoever does not see it. */
    public String svg() {
        ValueField field = new ValueField(
                new ValueField.Scale(0, 1.5, 1, SHARES),
                ValueField.Scale.points(5),
                HEIGHT,
                List.of(),
                new ValueField.Box(new Interval(low, high), new Interval(valuesLow, valuesHigh)),
                across,
                up,
                alt);
        return SvgCanvas.draw(field, WIDTH, HEIGHT, alt);
    }
}
