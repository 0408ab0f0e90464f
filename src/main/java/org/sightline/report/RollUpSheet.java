package org.sightline.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.anonymity.Released;

/**
 * Themes over executives, with no name of any of them. All its words are final and in the language of the locale.
 *
 * @param head what stands small at the top of every page
 * @param subject what the document is about, for whoever lists documents
 * @param node what a part of the organisation is called above its column
 * @param views from where executives are seen, in the order of the figures of each line
 * @param together what all views together are called
 * @param range what the likely range is called
 * @param highest point of the scale
 * @param notes how it is made, at the end
 */
public record RollUpSheet(
        String head,
        String title,
        String subject,
        String lead,
        String node,
        List<Seen> views,
        String together,
        String range,
        int highest,
        List<Part> parts,
        List<String> notes,
        Paper paper,
        Locale locale) {
    public RollUpSheet {
        views = List.copyOf(views);
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** @param id {@code direct-reports}, {@code supervisors}, {@code peers} or {@code others} */
    public record Seen(String id, String label) {}

    /** One theme. */
    public record Part(String title, String description, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** One part of the organisation; {@code figures} in the order of the views. */
    public record Line(String name, String note, List<Figure> figures, Optional<Figure.Mean> together) {
        public Line {
            figures = List.copyOf(figures);
        }
    }

    /** A value as it is shown. */
    public sealed interface Figure {
        /** As it was released. */
        record Cell(Released label) implements Figure {}

        /** Reckoned from released ones, with its likely range. */
        record Mean(double value, double low, double high) implements Figure {}

        record None() implements Figure {}
    }
}
