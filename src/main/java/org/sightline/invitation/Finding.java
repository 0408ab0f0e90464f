package org.sightline.invitation;

/**
 * Something that a campaign lacks before its start.
 *
 * @param key ends that of its words, {@code invitation.block.<key>} or {@code invitation.advice.<key>}
 * @param executive the name of whom it concerns, empty if nobody in particular
 * @param number of raters or executives that it is about
 * @param detail what somebody wrote about it, else empty
 * @param page where an administrator can mend it
 */
public record Finding(String key, String executive, int number, String detail, String page) {
    Finding(String key, String executive, int number, String page) {
        this(key, executive, number, "", page);
    }
}
