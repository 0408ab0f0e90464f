package org.sightline.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that a block must have and those it may have. */
record ExpectedKeys(Set<String> required, Set<String> optional) {
    /** Records unknown and missing keys; a key mistyped in the place of a missing one is a single fault. */
    void check(Node.Block block, String name, Faults faults) {
        Set<String> present = block.entries().keySet();
        List<String> missing = absent(required, present).toList();
        List<String> open =
                Stream.concat(missing.stream(), absent(optional, present)).toList();
        Set<String> meant = new HashSet<>();
        block.entries().forEach((key, entry) -> {
            if (!required.contains(key) && !optional.contains(key)) {
                Optional<String> near = Nearest.to(key.toLowerCase(Locale.ROOT).replace('_', '-'), open);
                near.ifPresent(meant::add);
                faults.add(entry.line(), "unknown key \"%s\" in %s; %s".formatted(key, name, advice(near)));
            }
        });
        missing.stream()
                .filter(key -> !meant.contains(key))
                .forEach(key -> faults.add(
                        block.line(), "\"%s\" is missing in %s; add a line \"%s: ...\"".formatted(key, name, key)));
    }

    private static Stream<String> absent(Set<String> keys, Set<String> present) {
        return keys.stream().filter(key -> !present.contains(key)).sorted();
    }

    private String advice(Optional<String> near) {
        return near.map(key -> "did you mean \"" + key + "\"?")
                .orElseGet(() -> Stream.concat(required.stream(), optional.stream())
                        .sorted()
                        .collect(Collectors.joining(", ", "known are: ", "")));
    }
}
