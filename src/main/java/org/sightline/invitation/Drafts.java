package org.sightline.invitation;

/** What raters have begun and not sent; kept by the package above. */
public interface Drafts {
    /** Discards it, so that whoever gets the next link reads nothing of it. What was sent stays. */
    void discard(Invitation invitation);
}
