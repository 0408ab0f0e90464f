package org.sightline.method;

import java.util.List;

/** A table of figures as a page shows it. */
record NormTable(String caption, List<String> heads, List<Row> rows) {
    /** One line. */
    record Row(String name, List<Cell> cells) {}

    /**
     * One figure.
     *
     * @param head of its column, repeated where a phone shows no heads
     * @param text the figure, or in a word why there is none
     * @param note what stands behind it
     */
    record Cell(String head, String text, String note) {
        Cell under(String other) {
            return new Cell(other, text, note);
        }
    }
}
