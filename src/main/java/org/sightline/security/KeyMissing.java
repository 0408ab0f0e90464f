package org.sightline.security;

/** A campaign has no key where it must have one: the key directory is not the one that the database goes with. */
public final class KeyMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyMissing(String message) {
        super(message);
    }
}
