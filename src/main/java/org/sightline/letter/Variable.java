package org.sightline.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a letter can name; everything else in double braces is a mistake. */
public enum Variable {
    NAME,
    EXECUTIVES,
    REQUEST,
    COACH,
    CLOSING_DAY,
    MINUTES,
    ORGANISATION,
    LINK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code {{closing_day}}}. */
    public String written() {
        return "{{" + word() + "}}";
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Variable::word).toList();
    }

    static Optional<Variable> of(String word) {
        return Arrays.stream(values())
                .filter(variable -> variable.word().equals(word))
                .findFirst();
    }
}
