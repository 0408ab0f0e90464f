package org.sightline.sheet;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that was handed in and is not taken yet.
 *
 * @param body the file as it stands after all that was mended; empty once it was taken
 * @param leftOut rows that are not to be taken, as a file of their own; empty if there are none
 * @param apart the keys of twins that somebody said are two people
 */
record Stage(UUID id, String body, String leftOut, Set<String> apart) {
    static final Duration LIFETIME = Duration.ofHours(24);

    Stage {
        apart = Set.copyOf(apart);
    }

    Stage with(String other) {
        return new Stage(id, other, leftOut, apart);
    }

    Stage leavingOut(String rows) {
        return new Stage(id, body, rows, apart);
    }

    Stage apart(Set<String> keys) {
        return new Stage(
                id, body, leftOut, Stream.concat(apart.stream(), keys.stream()).collect(Collectors.toSet()));
    }

    String apartText() {
        return String.join("\n", new TreeSet<>(apart));
    }

    static Set<String> apart(String text) {
        return text.lines().collect(Collectors.toSet());
    }
}
