package org.sightline.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * A mail as it goes out: always as plain text and as HTML, so that every reader has one to its liking.
 *
 * @param sender the name shown before the installation's own address; empty for the configured one
 * @param unsubscribe where a mail program stops further mails with one request (RFC 8058)
 * @param calendar an entry for the recipient's calendar
 */
public record OutgoingMail(
        String to,
        String subject,
        String text,
        String html,
        Optional<String> replyTo,
        Optional<String> sender,
        Optional<String> unsubscribe,
        Optional<CalendarPart> calendar) {
    public OutgoingMail {
        refuseControlCharacters("to", to);
        refuseControlCharacters("subject", subject);
        replyTo.ifPresent(address -> refuseControlCharacters("replyTo", address));
        sender.ifPresent(name -> refuseControlCharacters("sender", name));
        unsubscribe.ifPresent(link -> refuseControlCharacters("unsubscribe", link));
    }

    public OutgoingMail(String to, String subject, String text, String html) {
        this(to, subject, text, html, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same mail, answered to this address. */
    public OutgoingMail answeredTo(String address) {
        return new OutgoingMail(to, subject, text, html, Optional.of(address), sender, unsubscribe, calendar);
    }

    /** The same mail with an entry for the recipient's calendar. */
    public OutgoingMail with(CalendarPart entry) {
        return new OutgoingMail(to, subject, text, html, replyTo, sender, unsubscribe, Optional.of(entry));
    }

    /** The same mail under another name; the address stays the installation's own. */
    public OutgoingMail from(String name) {
        return new OutgoingMail(to, subject, text, html, replyTo, Optional.of(name), unsubscribe, calendar);
    }

    /** The same mail, of which the reader can say "no more" with one request to this address. */
    public OutgoingMail unsubscribedAt(String link) {
        return new OutgoingMail(to, subject, text, html, replyTo, sender, Optional.of(link), calendar);
    }

    /** What the address ends in, by which mail servers count. */
    String domain() {
        return to.substring(to.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The sender with the address of {@code configured}, which is an address or a name with an address. */
    String sender(String configured) {
        int open = configured.lastIndexOf('<');
        String address = open < 0 ? configured.strip() : configured.substring(open + 1, configured.lastIndexOf('>'));
        return sender.map(name -> "\"" + name.replaceAll("[\"\\\\<>]", "") + "\" <" + address + ">")
                .orElse(configured);
    }

    /** A line break in a header would let its writer add headers of his own. */
    private static void refuseControlCharacters(String field, String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a mail's " + field + " is blank or holds control characters");
        }
    }
}
