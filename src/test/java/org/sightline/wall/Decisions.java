package org.sightline.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The two tables that are written by hand: who may ask what, and what stands for each parameter of an address. */
final class Decisions {
    private Decisions() {}

    static List<Decision> all() {
        return lines("/endpoints.txt").stream().map(Decision::parse).toList();
    }

    /** By the path up to the parameter: a kind of {@link Belonging}, or a value after "=". */
    static Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        for (String line : lines("/parameters.txt")) {
            String[] words = line.split(" +", 2);
            parameters.put(words[0], words[1]);
        }
        return Map.copyOf(parameters);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Decisions.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
