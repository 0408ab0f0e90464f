package org.sightline.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the columns of one kind of file are called.
 *
 * @param about the columns that say whom a row speaks of, the best first
 * @param meaning guesses which column is meant by words of another name, in lower case
 */
public record ColumnNames(
        List<String> required,
        List<String> optional,
        List<String> about,
        Function<Set<String>, Optional<String>> meaning) {
    /** How files call what many kinds of them hold, in four languages. */
    private static final Map<String, Set<String>> COMMON = Map.of(
            "email",
            Set.of("email", "mail", "e", "emailaddress", "courriel", "correo", "adresse", "address", "mailadresse"),
            "from",
            Set.of("from", "since", "start", "begin", "von", "seit", "beginn", "depuis", "début", "desde", "inicio"),
            "to",
            Set.of("to", "until", "end", "bis", "ende", "fin", "hasta"),
            "language",
            Set.of("language", "lang", "locale", "sprache", "langue", "idioma"),
            "time_zone",
            Set.of("timezone", "zone", "tz", "zeitzone", "fuseau", "huso", "zona"));

    public ColumnNames {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        about = List.copyOf(about);
    }

    List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    boolean has(String typed) {
        String name = Columns.name(typed);
        return required.contains(name) || optional.contains(name);
    }

    /** The first of several meanings of which one of the words is a name. */
    public static Optional<String> first(Map<String, Set<String>> meanings, Set<String> words) {
        return meanings.entrySet().stream()
                .filter(meaning -> words.stream().anyMatch(meaning.getValue()::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** The meanings of one kind of file, with those that all kinds share. */
    public static Map<String, Set<String>> common(Map<String, Set<String>> own) {
        Map<String, Set<String>> all = new HashMap<>(COMMON);
        all.putAll(own);
        return Map.copyOf(all);
    }
}
