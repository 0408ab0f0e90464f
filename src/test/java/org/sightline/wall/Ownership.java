package org.sightline.wall;

/** Whose object an address names, seen by whoever asks. */
enum Ownership {
    OWN,
    /** Of the same organisation, another person's. */
    OTHER,
    /** Of another organisation. */
    FOREIGN
}
