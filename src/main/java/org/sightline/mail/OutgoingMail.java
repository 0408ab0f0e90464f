package org.sightline.mail;

import java.util.Optional;

/** A mail as it goes out: always as plain text and as HTML, so that every reader has one to its liking. */
public record OutgoingMail(String to, String subject, String text, String html, Optional<String> replyTo) {
    public OutgoingMail {
        refuseControlCharacters("to", to);
        refuseControlCharacters("subject", subject);
        replyTo.ifPresent(address -> refuseControlCharacters("replyTo", address));
    }

    public OutgoingMail(String to, String subject, String text, String html) {
        this(to, subject, text, html, Optional.empty());
    }

    /** A line break in a header would let its writer add headers of his own. */
    private static void refuseControlCharacters(String field, String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a mail's " + field + " is blank or holds control characters");
        }
    }
}
