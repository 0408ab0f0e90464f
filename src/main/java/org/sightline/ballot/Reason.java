package org.sightline.ballot;

/** Why somebody would rather not answer about an executive. */
enum Reason {
    UNSAID,
    TOO_LITTLE_CONTACT,
    NO_TIME,
    TOO_CLOSE,
    UNEASY;

    /** The text that says it. */
    public String key() {
        return "ballot.decline.reason." + this;
    }
}
