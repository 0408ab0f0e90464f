package org.sightline.development;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.web.Typed;

/**
 * What the executive wrote in three steps about each theme, and the conclusions.
 *
 * @param steps by {@link Step#key}; what is blank is not there
 */
record Worksheet(Map<String, String> steps, String conclusions) {
    static final String CONCLUSIONS = "conclusions";
    static final int LONGEST = 4_000;

    /** Evaluate, interpret, respond. */
    enum Step {
        SEE,
        MEAN,
        DO;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key of its words. */
        public String question() {
            return "development.step." + id();
        }

        String key(String theme) {
            return theme + "/" + id();
        }

        String field(String theme) {
            return id() + "-" + theme;
        }
    }

    Worksheet {
        Map<String, String> written = new TreeMap<>();
        steps.forEach((key, text) -> {
            if (!Typed.plain(text).isEmpty()) {
                written.put(key, Typed.plain(text));
            }
        });
        steps = written;
        conclusions = Typed.plain(conclusions);
    }

    static Worksheet of(Kept worksheet, Kept conclusions) {
        return new Worksheet(worksheet.content(), conclusions.content().getOrDefault(CONCLUSIONS, ""));
    }

    boolean empty() {
        return steps.isEmpty() && conclusions.isEmpty();
    }

    boolean fits() {
        return steps.values().stream().allMatch(Worksheet::fits) && fits(conclusions);
    }

    static boolean fits(String text) {
        return length(text) <= LONGEST;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
