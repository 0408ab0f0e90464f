package org.sightline.report;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.sightline.scoring.NormUse;

/**
 * What the executive expected before reading: for a theme and a group a point of the scale, 1 to 5. The key of all others
 * together is {@link #OTHERS}. Themes and groups that the scorecard does not have are passed over.
 *
 * @param guesses by theme, then by group
 */
public record Expectation(Map<String, Map<String, Integer>> guesses) {
    public static final String OTHERS = NormUse.OTHERS;

    private static final int HIGHEST = 5;

    public Expectation {
        Map<String, Map<String, Integer>> copy = new TreeMap<>();
        guesses.forEach((theme, groups) -> copy.put(theme, Collections.unmodifiableMap(new TreeMap<>(groups))));
        guesses = Collections.unmodifiableMap(copy);
        guesses.values().stream().flatMap(groups -> groups.values().stream()).forEach(Expectation::check);
    }

    /** What is expected of a theme and a group, empty if nothing. */
    public OptionalInt of(String theme, String group) {
        Integer guess = guesses.getOrDefault(theme, Map.of()).get(group);
        return guess == null ? OptionalInt.empty() : OptionalInt.of(guess);
    }

    private static void check(int guess) {
        if (guess < 1 || guess > HIGHEST) {
            throw new IllegalArgumentException("a guess must be 1 to " + HIGHEST + ", is " + guess);
        }
    }
}
