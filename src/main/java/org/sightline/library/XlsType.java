package org.sightline.library;

import java.util.Locale;
import java.util.Set;

/** What a row of a survey sheet is, as far as it can be asked here. */
enum XlsType {
    BEGIN_GROUP,
    END_GROUP,
    SELECT_ONE,
    TEXT,
    /** What a form notes by itself, or only shows: nothing of it is asked, and nothing of it is taken. */
    PASSED_OVER,
    UNKNOWN;

    private static final Set<String> NOTED = Set.of(
            "",
            "note",
            "start",
            "end",
            "today",
            "deviceid",
            "username",
            "phonenumber",
            "email",
            "audit",
            "simserial",
            "subscriberid",
            "calculate",
            "hidden",
            "start_geopoint",
            "background_audio");

    /** @param written with blanks, hyphens or underscores between its words, and the name of a list behind it */
    static XlsType of(String written) {
        String type = written.strip().toLowerCase(Locale.ROOT).replace('-', '_').replaceAll("\\s+", " ");
        String first = type.replaceFirst("^(begin|end|select) ", "$1_").split(" ", 2)[0];
        return switch (first) {
            case "begin_group" -> BEGIN_GROUP;
            case "end_group" -> END_GROUP;
            case "select_one" -> SELECT_ONE;
            case "text" -> TEXT;
            default -> NOTED.contains(first) ? PASSED_OVER : UNKNOWN;
        };
    }
}
