package org.sightline.norm;

import java.util.Comparator;

/**
 * Which figure: {@code R.peers.spread}.
 *
 * @param subject the id of a theme or an item, or {@link #WHOLE}
 */
public record FigureKey(String subject, Source source, Measure measure) implements Comparable<FigureKey> {
    /** All items together. */
    public static final String WHOLE = "*";

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::text);

    public String text() {
        return subject + "." + source.id() + "." + measure.id();
    }

    /** @throws IllegalArgumentException for anything that {@link #text} does not write */
    static FigureKey parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not the key of a figure");
        }
        FigureKey key = new FigureKey(parts[0], Source.parse(parts[1]), Measure.parse(parts[2]));
        if (!key.text().equals(text)) {
            throw new IllegalArgumentException("not the key of a figure");
        }
        return key;
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
