package org.sightline.interview;

import java.util.Locale;

/** The parts of the guide, in the order of the conversation. */
enum Section {
    PURPOSE(2),
    RELATION(2),
    EFFECTIVE(10),
    LESS_EFFECTIVE(10),
    CHANGE(4),
    CLOSE(2);

    private final int minutes;

    Section(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }

    /** Names its field, and ends the keys of its texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
