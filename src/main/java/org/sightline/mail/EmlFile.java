package org.sightline.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail in a file that any mail program opens: RFC 5322 with a plain and an HTML part in UTF-8, and an entry for the
 * calendar if there is one. Only files that this
 * class has written are read back.
 */
record EmlFile(
        String messageId,
        String from,
        String to,
        String subject,
        Instant date,
        String text,
        String html,
        Optional<CalendarPart> calendar) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern HEADER = Pattern.compile("(?m)^([A-Za-z-]+): (.*)$");
    private static final Pattern ENCODED = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]+)\\?=");
    private static final int ENCODED_CHARACTERS = 10;

    /** A line may be 998 long. */
    private static final int LONGEST_PLAIN = 900;

    /** The files' names sort by time. */
    void writeInto(Path folder) throws IOException {
        String id = messageId.replaceAll("[^A-Za-z0-9-]", "_");
        Path file = folder.resolve(NAME.format(date) + "-" + id + ".eml");
        Path half = folder.resolve(id + ".tmp");
        Files.writeString(half, source().replace("\n", "\r\n"));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static EmlFile read(Path file) throws IOException {
        return parse(Files.readString(file).replace("\r\n", "\n"));
    }

    static EmlFile parse(String source) {
        return new EmlFile(
                header(source, "Message-ID"),
                header(source, "From"),
                header(source, "To"),
                header(source, "Subject"),
                ZonedDateTime.parse(header(source, "Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant(),
                part(source, "text/plain"),
                part(source, "text/html"),
                calendar(source));
    }

    /** With bare line feeds. */
    String source() {
        String boundary = boundary(messageId);
        return "Message-ID: " + messageId + "\n"
                + "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)) + "\n"
                + "From: " + sender(from) + "\n"
                + "To: " + encoded(to) + "\n"
                + "Subject: " + encoded(subject) + "\n"
                + "Auto-Submitted: auto-generated\n"
                + "MIME-Version: 1.0\n"
                + "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\n\n"
                + part(boundary, "text/plain", text)
                + part(boundary, "text/html", html)
                + calendar.map(entry -> part(boundary, entry.type(), entry.content()))
                        .orElse("")
                + "--" + boundary + "--\n";
    }

    private static String part(String boundary, String type, String content) {
        return "--" + boundary + "\nContent-Type: " + type + "; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"
                + content.replace("\r\n", "\n") + "\n";
    }

    private static String boundary(String messageId) {
        return "=_" + messageId.replaceAll("[^A-Za-z0-9-]", "");
    }

    private static Optional<CalendarPart> calendar(String source) {
        String head =
                "\n--" + boundary(header(source, "Message-ID")) + "\nContent-Type: " + CalendarPart.TYPE + "; method=";
        int start = source.indexOf(head);
        if (start < 0) {
            return Optional.empty();
        }
        int method = start + head.length();
        return Optional.of(new CalendarPart(
                source.substring(method, source.indexOf(';', method)), part(source, CalendarPart.TYPE)));
    }

    private static String part(String source, String type) {
        String boundary = "\n--" + boundary(header(source, "Message-ID"));
        int head = source.indexOf("\nContent-Type: " + type);
        int start = source.indexOf("\n\n", head) + 2;
        int end = source.indexOf(boundary, start - 1);
        if (head < 0 || end < 0) {
            throw new IllegalArgumentException("not a mail that was written here");
        }
        return source.substring(start, Math.max(start, end));
    }

    private static String header(String source, String name) {
        String head = source.substring(0, Math.max(0, source.indexOf("\n\n"))).replace("\n ", " ");
        Matcher matcher = HEADER.matcher(head);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return decoded(matcher.group(2));
            }
        }
        throw new IllegalArgumentException("not a mail that was written here");
    }

    /** Of a name with an address only the name may be encoded, without its quotation marks then. */
    private static String sender(String value) {
        int open = value.lastIndexOf(" <");
        if (open < 0 || plain(value)) {
            return encoded(value);
        }
        return encoded(value.substring(0, open).replace("\"", "")) + value.substring(open);
    }

    /** Whether a value stands in a header as it is: nothing in it could be taken for an encoded word. */
    private static boolean plain(String value) {
        return value.length() < LONGEST_PLAIN
                && value.equals(value.strip())
                && !value.contains("=?")
                && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    /** RFC 2047; a word may not be longer than 75 characters, so long texts become several, one to a line. */
    private static String encoded(String value) {
        if (plain(value)) {
            return value;
        }
        StringBuilder words = new StringBuilder();
        int[] points = value.codePoints().toArray();
        for (int i = 0; i < points.length; i += ENCODED_CHARACTERS) {
            String chunk = new String(points, i, Math.min(ENCODED_CHARACTERS, points.length - i));
            words.append(i == 0 ? "" : "\n ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(chunk.getBytes(StandardCharsets.UTF_8)))
                    .append("?=");
        }
        return words.toString();
    }

    private static String decoded(String value) {
        return ENCODED.matcher(value.replaceAll("(\\?=) (=\\?UTF-8\\?B\\?)", "$1$2"))
                .replaceAll(word -> Matcher.quoteReplacement(
                        new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8)));
    }
}
