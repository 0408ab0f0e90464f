package org.sightline.system;

/** The program will not start, and the message tells the person at the console why and what to do. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartRefused(String message) {
        super(message);
    }
}
