package org.sightline.sheet;

import java.util.Locale;

/**
 * Two entries of a file, or one of a file and one that is known, that may be one person.
 *
 * @param kept the one that stands if they are one: what is known already, else what comes first in the file
 * @param other always of the file
 */
public record Twin(Reason reason, Entry kept, Entry other) {
    /** Why they may be one. */
    public enum Reason {
        /** The addresses differ in a way that mail servers or eyes do not see: one person, most likely. */
        ADDRESS,
        /** The names differ in nothing but their spelling, if at all; the addresses differ. */
        NAME
    }

    /** @param line of the file; 0 for somebody known already */
    public record Entry(String name, String email, int line) {}

    /** The same for the same two addresses. */
    public String key() {
        return kept.email.compareTo(other.email) < 0 ? kept.email + " " + other.email : other.email + " " + kept.email;
    }

    /** Ends the key of the words that say why. */
    public String why() {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    public boolean likely() {
        return reason == Reason.ADDRESS;
    }
}
