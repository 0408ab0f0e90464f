package org.sightline.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The library of practices: what holds in every language stands in {@code practices.csv}, the words in the texts of the area
 * "practice". The first three of a theme are those that reports print.
 */
final class Practices {
    /** In the order of reports. */
    static final List<String> THEMES = List.of("R", "B", "T", "C", "D");

    static final List<String> TAGS =
            List.of("communicating", "team-building", "mentoring", "coaching", "visioning", "leading-change");

    private static final List<Practice> ALL = read();

    private Practices() {}

    static List<Practice> all() {
        return ALL;
    }

    static Optional<Practice> find(String id) {
        return ALL.stream().filter(practice -> practice.id().equals(id)).findFirst();
    }

    /** Of a theme and a tag; empty for any. */
    static List<Practice> of(String theme, String tag) {
        return ALL.stream()
                .filter(practice -> theme.isEmpty() || practice.theme().equals(theme))
                .filter(practice -> tag.isEmpty() || practice.tags().contains(tag))
                .toList();
    }

    private static List<Practice> read() {
        try (InputStream file = Practices.class.getResourceAsStream("/practices.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Practices::practice)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Practice practice(String line) {
        String[] cells = line.split(",", -1);
        return new Practice(
                cells[0], cells[0].substring(0, 1), Integer.parseInt(cells[1]), List.of(cells[2].split(" ", -1)));
    }
}
