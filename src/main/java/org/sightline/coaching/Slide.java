package org.sightline.coaching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Part;

/**
 * One section by itself, with its neighbours.
 *
 * @param number from 1, of {@code all}; 0 before the first
 */
record Slide(
        Part part,
        int number,
        int all,
        @Nullable Part before,
        @Nullable Part after) {
    static Slide of(List<Part> parts, int index) {
        return new Slide(
                parts.get(index),
                index + 1,
                parts.size(),
                index > 0 ? parts.get(index - 1) : null,
                index + 1 < parts.size() ? parts.get(index + 1) : null);
    }

    /** What stands before all sections. */
    static Slide whole(String title, List<Part> parts) {
        return new Slide(
                new Part(Note.WHOLE, title, true), 0, parts.size(), null, parts.isEmpty() ? null : parts.getFirst());
    }
}
