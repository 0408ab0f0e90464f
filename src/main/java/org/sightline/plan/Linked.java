package org.sightline.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.sightline.engagement.Evidence;
import org.sightline.web.Typed;

/**
 * Evidence as it read when it was linked to an insight.
 *
 * @param detail one more line; of what the executive saw themselves, the day
 */
record Linked(String source, String id, String title, String detail, LocalDate linkedOn) {
    /** What the executive saw themselves; it stands nowhere but here. */
    static final String OWN = "own";

    static final int LONGEST = 500;

    /** As a form names it. */
    public String value() {
        return value(source, id);
    }

    static String value(String source, String id) {
        return source + ":" + id;
    }

    public boolean own() {
        return source.equals(OWN);
    }

    /** When the executive saw it. */
    public Optional<LocalDate> seenOn() {
        return own() ? Typed.day(detail) : Optional.empty();
    }

    public String sourceKey() {
        return key(source);
    }

    /** The key of the name of a kind of evidence. */
    static String key(String source) {
        return "evidence." + source;
    }

    static Linked of(Evidence evidence, LocalDate day) {
        return new Linked(evidence.source(), evidence.id(), evidence.title(), evidence.detail(), day);
    }
}
