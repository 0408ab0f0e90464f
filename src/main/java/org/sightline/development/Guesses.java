package org.sightline.development;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.report.Expectation;

/** An expectation as a piece: the guess by {@code theme/group}. */
final class Guesses {
    private Guesses() {}

    static String key(String theme, String group) {
        return theme + "/" + group;
    }

    static Expectation expectation(Map<String, String> content) {
        Map<String, Map<String, Integer>> guesses = new HashMap<>();
        content.forEach((key, guess) -> {
            int slash = key.indexOf('/');
            guesses.computeIfAbsent(key.substring(0, slash), _ -> new TreeMap<>())
                    .put(key.substring(slash + 1), Integer.valueOf(guess));
        });
        return new Expectation(guesses);
    }
}
