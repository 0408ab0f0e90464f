package org.sightline.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts as browsers and files send them. */
public final class Typed {
    private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\p{Cs}]");

    /** The control character at the end of ASCII. */
    private static final int DELETE = 0x7F;

    // the parser takes signs and more digits too: "+02026-03-01"
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Typed() {}

    /** Browsers send line ends in pairs; control characters would not survive the database. */
    public static String plain(String sent) {
        return sent.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
    }

    /** One spelling for what looks the same: composed, single spaces, no controls and nothing that turns text around. */
    public static String line(String sent) {
        if (sent.chars().allMatch(sign -> sign >= ' ' && sign < DELETE) && !sent.contains("  ")) {
            return sent.strip();
        }
        String seen = UNSEEN.matcher(sent).replaceAll("");
        return GAPS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** A day of somebody's working life, as year-month-day and in no other spelling; empty if it is none. */
    public static Optional<LocalDate> day(String typed) {
        if (!DAY.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() >= 1900 && day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
