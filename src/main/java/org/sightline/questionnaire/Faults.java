package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file while it is read to its end. */
final class Faults {
    private static final int LONGEST = 400;

    private final String file;
    private final int lines;
    private final List<Fault> found = new ArrayList<>();

    /** @param lines how many lines the file has; places beyond them (the end of the file) count as the last line */
    Faults(String file, int lines) {
        this.file = file;
        this.lines = lines;
    }

    void add(int line, String message) {
        found.add(new Fault(file, Math.clamp(line, 1, Math.max(1, lines)), onOneLine(message)));
    }

    /** What the user wrote is quoted in messages and may be long or contain anything. */
    private static String onOneLine(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    /** A number with its noun, as in "1 item" and "2 items". */
    static String counted(int count, String noun) {
        return count == 1 ? "1 " + noun : count + " " + noun + "s";
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of their lines; on one line in the order in which they were found. */
    List<Fault> all() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}
