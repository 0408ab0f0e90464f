package org.sightline.report;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people wrote, made safe to print: never markup, no invisible or direction-changing characters, bounded. */
final class UserText {
    private static final int LONGEST = 20_000;
    private static final int MARKS_PER_LETTER = 3;
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n\\s*\n\\s*");

    private UserText() {}

    /** A name or a title: one line. */
    static String line(String text) {
        return BLANKS.matcher(clean(text).replace('\n', ' ')).replaceAll(" ").strip();
    }

    /** A comment: its line breaks are kept, runs of empty lines become one line break. */
    static String comment(String text) {
        return EMPTY_LINES.matcher(clean(text)).replaceAll("\n").strip();
    }

    /** A longer text: its paragraphs, without empty ones. */
    static List<String> paragraphs(String text) {
        return Stream.of(EMPTY_LINES.split(clean(text).strip()))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String clean(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(Math.min(normal.length(), LONGEST));
        int marks = 0;
        for (int i = 0;
                i < normal.length() && clean.length() < LONGEST;
                i += Character.charCount(normal.codePointAt(i))) {
            int point = normal.codePointAt(i);
            if (point == '\n' || point == 0x2028 || point == 0x2029 || point == 0x85) {
                clean.append('\n');
            } else if (point == '\t') {
                clean.append(' ');
            } else if (printable(point)) {
                marks = combining(point) ? marks + 1 : 0;
                if (marks <= MARKS_PER_LETTER) {
                    clean.appendCodePoint(point);
                }
            }
        }
        return clean.toString();
    }

    private static boolean combining(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean printable(int point) {
        boolean variation = point >= 0xFE00 && point <= 0xFE0F;
        boolean skinTone = point >= 0x1F3FB && point <= 0x1F3FF;
        return !variation
                && !skinTone
                && switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> false;
                    default -> true;
                };
    }
}
