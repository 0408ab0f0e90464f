package org.sightline.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The colours of one document in the place of the product's own.
 *
 * @param instead by the colour of {@link Colours} that is replaced
 */
record Palette(Map<String, String> instead) {
    static final Palette PRODUCT = new Palette(Map.of());

    Palette {
        instead = Collections.unmodifiableMap(new TreeMap<>(instead));
    }

    String of(String colour) {
        return instead.getOrDefault(colour, colour);
    }

    Palette with(String colour, String other) {
        Map<String, String> more = new TreeMap<>(instead);
        more.put(colour, other);
        return new Palette(more);
    }
}
