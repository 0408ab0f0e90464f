package org.sightline.development;

import java.util.List;

/**
 * Part of a piece as it is read.
 *
 * @param heading empty if it has none
 */
record Passage(String heading, List<Line> lines) {
    /**
     * @param label empty if it has none
     * @param text plain, with line breaks
     */
    record Line(String label, String text) {}

    Passage {
        lines = List.copyOf(lines);
    }
}
