package org.sightline.attack.storage;

/**
 * Bytes to look for in files.
 *
 * @param name under which a find is remembered
 */
record Sought(Kind kind, String name, byte[] bytes) {
    enum Kind {
        /** The mark of a text somebody wrote. */
        MARK,
        /** The numbers somebody gave. */
        ANSWERS,
        /** A name or number of a person or of their ballot. */
        IDENTITY
    }
}
