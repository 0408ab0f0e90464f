package org.sightline.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the executive did in one situation.
 *
 * @param own whether the executive wrote it, else the coach
 * @param covered whether nobody who told it in a conversation would be given away by its being shared
 * @param wording in which it may be printed, maybe empty
 * @param kept reasons for what stays in the wording though somebody could be recognised by it, by the words found
 * @param sharedOn null as long as the executive does not read it
 */
record Incident(
        UUID id,
        UUID engagement,
        boolean own,
        Telling telling,
        Worth worth,
        List<Source> sources,
        boolean covered,
        String wording,
        Map<String, String> kept,
        @Nullable LocalDate sharedOn,
        int version) {
    static final int LONGEST_PART = 2000;
    static final int LONGEST_WORDING = 1200;
    static final int LONGEST_FACTORS = 200;
    private static final int LINE = 140;

    Incident {
        sources = List.copyOf(sources);
        kept = Map.copyOf(kept);
    }

    /** Whether the executive reads it, as their own or shared. */
    public boolean read() {
        return own || sharedOn != null;
    }

    /** One line of it. */
    public String line() {
        String text = own ? telling.action() : wording.isEmpty() ? telling.action() : wording;
        String line = text.replaceAll("\\s+", " ");
        int end = LINE - 10;
        return line.length() <= LINE
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
