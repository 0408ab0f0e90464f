package org.sightline.sender;

import java.util.Locale;
import java.util.Optional;
import org.sightline.system.Message;

/**
 * One thing that was found about a domain.
 *
 * @param words what it is, and what to do about it
 * @param add the record that would mend it
 */
record Finding(Grade grade, Message words, Optional<Entry> add) {
    /** How good it is. */
    enum Grade {
        RIGHT,
        ADVICE,
        WRONG,
        UNKNOWN;

        /** Ends the key of its words. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A record as it is entered at the domain's registrar. */
    record Entry(String name, String type, String value) {}

    static Finding of(Grade grade, String key, Object... arguments) {
        return new Finding(grade, Message.of("sender." + key, arguments), Optional.empty());
    }

    Finding mendedBy(String name, String type, String value) {
        return new Finding(grade, words, Optional.of(new Entry(name, type, value)));
    }
}
