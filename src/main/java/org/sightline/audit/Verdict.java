package org.sightline.audit;

import java.util.Locale;

/** What came of walking a chain. */
public sealed interface Verdict {
    /**
     * Every event is what it was.
     *
     * @param events that are there
     * @param cut the last link that was cut off with the old end, position 0 if nothing was
     * @param head the last link
     */
    record Whole(long events, Link cut, Link head) implements Verdict {}

    /**
     * It was tampered with.
     *
     * @param position of the first link that does not hold; 0 for an event that hangs in no chain
     * @param event its id, 0 if it is not there
     */
    record Broken(Fault fault, long position, long event) implements Verdict {}

    /** How a link does not hold. */
    enum Fault {
        /** Its content, or its hash, is not what it was. */
        CHANGED,
        /** It is not there, or the ones around it stand in another order. */
        MISSING,
        /** An event that no link holds was put in. */
        PUT_IN,
        /** The last ones are not there. */
        SHORTENED,
        /** It is not what was noted outside of the database. */
        NOT_AS_NOTED;

        /** Ends the key of its words. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    default boolean whole() {
        return this instanceof Whole;
    }
}
