package org.sightline.pulse;

import java.util.List;
import java.util.stream.IntStream;
import org.sightline.anonymity.Released;
import org.sightline.scoring.PulseResult;
import org.sightline.system.Texts;

/**
 * What left one cell, as people read it: on -3 to +3, in a word, and as a strip of seven places.
 *
 * @param value "+0.8", "-1.2 or lower"; a band is rounded so that what is said stays true
 * @param word what it means
 * @param strip where it lies, a sign for each point from the lowest
 */
record PulseReading(String value, String word, boolean shown, List<Place> strip) {
    private static final double SLIP = 1e-6;

    /** One point of the strip. */
    record Place(String label, boolean here) {}

    static PulseReading of(Released released, Texts texts) {
        return switch (released) {
            case Released.Mean(double mean) -> {
                double change = Math.round((mean - PulseResult.MIDDLE) * 10) / 10.0;
                int nearest = (int) Math.round(mean);
                yield new PulseReading(
                        number(change, texts), texts.of("pulse.word." + nearest), true, strip(nearest, nearest));
            }
            case Released.Low(double low) -> {
                double most = Math.ceil((low - PulseResult.MIDDLE) * 10 - SLIP) / 10;
                yield new PulseReading(
                        texts.of("pulse.low", number(most, texts)), texts.of("pulse.word.low"), true, strip(1, (int)
                                Math.round(low)));
            }
            case Released.High(double high) -> {
                double least = Math.floor((high - PulseResult.MIDDLE) * 10 + SLIP) / 10;
                yield new PulseReading(
                        texts.of("pulse.high", number(least, texts)),
                        texts.of("pulse.word.high"),
                        true,
                        strip((int) Math.round(high), PulseResult.POINTS));
            }
            case Released.Nothing() -> new PulseReading(texts.of("pulse.nothing"), "", false, List.of());
        };
    }

    /** With its sign; zero has none. */
    private static String number(double change, Texts texts) {
        double plain = change + 0.0;
        return plain == 0 ? texts.of("pulse.zero", 0) : texts.of("pulse.number", plain);
    }

    private static List<Place> strip(int from, int to) {
        return IntStream.rangeClosed(1, PulseResult.POINTS)
                .mapToObj(point -> new Place(sign(point), point >= from && point <= to))
                .toList();
    }

    private static String sign(int point) {
        int change = point - PulseResult.MIDDLE;
        return change == 0 ? "0" : (change > 0 ? "+" : "\u2212") + Math.abs(change);
    }
}
