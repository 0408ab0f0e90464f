package org.sightline.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.sightline.system.Texts;

/** Says each fault as soon as it is found, whatever their number, and counts them. */
final class FaultList {
    private static final int LONGEST = 60;

    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final PrintStream err;
    private long found;

    FaultList(PrintStream err) {
        this.err = err;
    }

    /** A fault that has no place in a file. */
    void add(String key, Object... arguments) {
        say(texts.of(key, arguments));
    }

    /** A fault at a place: {@code ratings.csv, line 7, column 9 (R5): ...}. */
    void at(Path file, long line, int column, String name, String key, Object... arguments) {
        String place = texts.of("score.place", file, String.valueOf(line), String.valueOf(column), shown(name));
        say(place + " " + texts.of(key, arguments));
    }

    /** A fault already put into words. */
    void say(String fault) {
        found++;
        err.println(fault);
    }

    boolean any() {
        return found > 0;
    }

    long count() {
        return found;
    }

    /** What was found in a file, fit for a terminal: on one line, without control characters, not too long. */
    static String shown(String value) {
        String line = value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
