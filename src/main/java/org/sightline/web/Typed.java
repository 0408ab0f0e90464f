package org.sightline.web;

/** Longer texts as browsers send them. */
public final class Typed {
    private Typed() {}

    /** Browsers send line ends in pairs; control characters would not survive the database. */
    public static String plain(String sent) {
        return sent.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
    }
}
