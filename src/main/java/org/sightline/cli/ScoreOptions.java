package org.sightline.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Protection;
import org.sightline.report.Paper;

/**
 * What the command was asked to do.
 *
 * @param policy k of 3 to 10, with or without protection of the top mark
 * @param texts the customer's own texts of the report
 */
record ScoreOptions(
        Path questionnaire,
        Path ratings,
        Optional<Path> comments,
        Optional<Path> norm,
        Policy policy,
        Set<Format> formats,
        Paper paper,
        Optional<Path> texts,
        Path out) {
    private static final String PROTECT_HIGH = "--protect-high";
    private static final Set<String> NAMES = Set.of(
            "--questionnaire",
            "--ratings",
            "--comments",
            "--norm",
            "--minimum",
            "--format",
            "--paper",
            "--reports",
            "--out");

    /** What is written for each executive. */
    enum Format {
        JSON,
        PDF;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty if the arguments cannot be used; every reason has then been added to the faults. */
    static Optional<ScoreOptions> parse(List<String> arguments, FaultList faults) {
        List<String> named =
                arguments.stream().filter(one -> !one.equals(PROTECT_HIGH)).toList();
        Protection protection = named.size() < arguments.size() ? Protection.BOTH_ENDS : Protection.LOW_END;
        Map<String, String> values = values(named, faults);
        Path questionnaire = file("--questionnaire", values, faults);
        Path ratings = file("--ratings", values, faults);
        Optional<Path> comments = optional("--comments", values, faults);
        Optional<Path> norm = optional("--norm", values, faults);
        int minimum = minimum(values.getOrDefault("--minimum", "4"), faults);
        Set<Format> formats = formats(values.getOrDefault("--format", "json"), faults);
        Paper paper = paper(values.getOrDefault("--paper", "a4"), faults);
        Optional<Path> texts = folder("--reports", values, faults);
        Path out = out(values, faults);
        return faults.any()
                ? Optional.empty()
                : Optional.of(new ScoreOptions(
                        questionnaire,
                        ratings,
                        comments,
                        norm,
                        Policy.of(minimum, protection),
                        formats,
                        paper,
                        texts,
                        out));
    }

    private static Map<String, String> values(List<String> arguments, FaultList faults) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (!NAMES.contains(name)) {
                faults.add("score.unknown-option", name);
            } else if (i + 1 == arguments.size() || NAMES.contains(arguments.get(i + 1))) {
                faults.add("score.option-without-value", name);
            } else if (values.put(name, arguments.get(++i)) != null) {
                faults.add("score.option-twice", name);
            }
        }
        return values;
    }

    private static Optional<Path> optional(String option, Map<String, String> values, FaultList faults) {
        return values.containsKey(option) ? Optional.of(file(option, values, faults)) : Optional.empty();
    }

    private static Path file(String option, Map<String, String> values, FaultList faults) {
        Optional<Path> path = path(option, values, faults);
        if (path.isPresent() && !Files.isRegularFile(path.get())) {
            faults.add("score.no-file", option, path.get());
        } else if (path.isPresent() && !Files.isReadable(path.get())) {
            faults.add("score.unreadable", option, path.get());
        }
        return path.orElse(Path.of(""));
    }

    private static Optional<Path> folder(String option, Map<String, String> values, FaultList faults) {
        Optional<Path> path = values.containsKey(option) ? path(option, values, faults) : Optional.empty();
        if (path.isPresent() && !Files.isDirectory(path.get())) {
            faults.add("score.no-folder", option, path.get());
        }
        return path;
    }

    private static Paper paper(String value, FaultList faults) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "a4" -> Paper.A4;
            case "letter" -> Paper.LETTER;
            default -> {
                faults.add("score.paper", value);
                yield Paper.A4;
            }
        };
    }

    private static Path out(Map<String, String> values, FaultList faults) {
        Optional<Path> path = path("--out", values, faults);
        if (path.isPresent() && Files.exists(path.get()) && !Files.isDirectory(path.get())) {
            faults.add("score.out-is-a-file", path.get());
        }
        return path.orElse(Path.of(""));
    }

    private static Optional<Path> path(String option, Map<String, String> values, FaultList faults) {
        String value = values.get(option);
        if (value == null || value.isBlank()) {
            faults.add("score.option-missing", option);
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            faults.add("score.no-file", option, value);
            return Optional.empty();
        }
    }

    private static int minimum(String value, FaultList faults) {
        if (!value.matches("[3-9]|10")) {
            faults.add("score.minimum", value);
            return 4;
        }
        return Integer.parseInt(value);
    }

    private static Set<Format> formats(String value, FaultList faults) {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String name : value.split(",", -1)) {
            switch (name.strip()) {
                case "json" -> formats.add(Format.JSON);
                case "pdf" -> formats.add(Format.PDF);
                default -> faults.add("score.format", name);
            }
        }
        return formats;
    }
}
