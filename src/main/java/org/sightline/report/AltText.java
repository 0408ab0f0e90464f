package org.sightline.report;

import java.util.StringJoiner;

/** A drawing in words: whose it is, then each value. */
final class AltText {
    private final String subject;
    private final StringJoiner values = new StringJoiner("; ", " ", ".");

    AltText(String subject) {
        this.subject = subject;
    }

    void add(String label, String value) {
        values.add(label + " " + value);
    }

    String text() {
        return subject + ":" + values;
    }
}
