package org.sightline.account;

/** What became of an answer that was to prove who it is. */
enum Verdict {
    RIGHT,
    WRONG,
    /** A passkey that counted backwards: there is a second one of it somewhere. */
    COPIED
}
