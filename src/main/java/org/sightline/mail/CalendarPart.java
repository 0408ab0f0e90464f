package org.sightline.mail;

/**
 * An entry for a calendar, which mail programs offer to take over (RFC 6047).
 *
 * @param method what is to be done with it, REQUEST or CANCEL (RFC 5546)
 * @param content the entry after RFC 5545
 */
public record CalendarPart(String method, String content) {
    public static final String TYPE = "text/calendar";

    String type() {
        return TYPE + "; method=" + method;
    }
}
