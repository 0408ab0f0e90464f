package org.sightline.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sightline.anonymity.Released;
import org.sightline.norm.Standing;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.statistics.Interval;

/** Numbers as they are published, rounded once to four decimals. */
final class Published {
    private Published() {}

    static double number(double value) {
        // + 0.0 turns a rounded -0.0 into 0.0
        return Math.round(value * 10_000) / 10_000.0 + 0.0;
    }

    static ItemScore item(ItemScore item) {
        Map<String, Released> rounded = new LinkedHashMap<>();
        item.groups().forEach((group, released) -> rounded.put(group, released.rounded()));
        return new ItemScore(item.id(), item.theme(), item.reversed(), item.self(), rounded, item.distributions());
    }

    static Standing standing(Standing standing) {
        return switch (standing) {
            case Standing.InBand band -> band;
            case Standing.AtPercentile at ->
                new Standing.AtPercentile(
                        at.percentile(),
                        at.range(),
                        new Interval(
                                number(at.wilson().low()), number(at.wilson().high())),
                        at.executives());
        };
    }

    static Scorecard.Interval interval(Interval interval) {
        return new Scorecard.Interval(number(interval.low()), number(interval.high()));
    }
}
