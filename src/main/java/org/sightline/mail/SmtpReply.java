package org.sightline.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server answered, as far as it is kept: the code and, where there is one, the status of RFC 3463. Never its
 * words, in which an address may stand.
 *
 * @param code 550, say
 * @param status 5.1.1, say; empty where the server gives none
 */
record SmtpReply(int code, String status) {
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final int SERVICE_CLOSING = 421;

    static SmtpReply of(int code, List<String> lines) {
        return new SmtpReply(
                code,
                lines.stream()
                        .map(SmtpReply::status)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(""));
    }

    /** The first status in a text. */
    static Optional<String> status(String text) {
        Matcher matcher = STATUS.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether the address can never be reached: it is unknown, moved, or not an address. */
    boolean tellsOfTheAddress() {
        if (!status.isEmpty()) {
            return badAddress(status);
        }
        return switch (code) {
            case 550, 551, 553 -> true;
            default -> false;
        };
    }

    /** Statuses of RFC 3463 that say so; 5.2.1 is a mailbox that has been shut. */
    static boolean badAddress(String status) {
        return switch (status) {
            case "5.0.0", "5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4" -> true;
            default -> false;
        };
    }

    /** The server does not let us in, whatever the mail. */
    boolean tellsOfTheSender() {
        return switch (code) {
            case 530, 534, 535, 538 -> true;
            default -> status.equals("5.7.8");
        };
    }

    /** The domain wants less. */
    boolean asksForAPause() {
        return switch (code) {
            case SERVICE_CLOSING, 450, 451, 452 -> true;
            default -> false;
        };
    }

    /** As it is kept: the code and the status. */
    String text() {
        return status.isEmpty() ? Integer.toString(code) : code + " " + status;
    }

    /** The reply that was kept. */
    static Optional<SmtpReply> kept(String text) {
        return text.matches("[245]\\d\\d( .*)?")
                ? Optional.of(of(Integer.parseInt(text.substring(0, 3)), List.of(text)))
                : Optional.empty();
    }
}
