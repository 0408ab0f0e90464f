package org.sightline.rater;

import java.util.List;

/**
 * What the report about one executive will show, in words.
 *
 * @param report whether there will be one
 * @param rows a line for each relationship in which somebody is asked
 */
public record Preview(String report, List<Row> rows) {
    public Preview {
        rows = List.copyOf(rows);
    }

    /** Who is asked, and what becomes of what they say, in a few sentences. */
    public record Row(String who, List<String> sentences) {
        public Row {
            sentences = List.copyOf(sentences);
        }

        public String text() {
            return String.join(" ", sentences);
        }
    }
}
