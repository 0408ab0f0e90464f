package org.sightline.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The library: where each choice leads stands in {@code scenarios.csv}, one choice on a line. */
final class Scenarios {
    /** In the order of reports. */
    static final List<String> THEMES = List.of("R", "B", "T", "C");

    private static final List<Scenario> ALL = load();

    private Scenarios() {}

    static List<Scenario> all() {
        return ALL;
    }

    static Optional<Scenario> find(String id) {
        return ALL.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    private static List<Scenario> load() {
        try (InputStream file = Scenarios.class.getResourceAsStream("/scenarios.csv")) {
            List<Scenario> read = read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
            List<String> faults = read.stream()
                    .flatMap(scenario -> Branches.faults(scenario).stream())
                    .toList();
            if (!faults.isEmpty()) {
                throw new IllegalStateException("scenarios.csv: " + String.join("; ", faults));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Scenario> read(String table) {
        Map<String, Map<String, List<Scenario.Choice>>> scenarios = new LinkedHashMap<>();
        table.lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            scenarios
                    .computeIfAbsent(cells[0], _ -> new LinkedHashMap<>())
                    .computeIfAbsent(cells[1], _ -> new ArrayList<>())
                    .add(new Scenario.Choice(cells[2], cells[3], cells[4]));
        });
        return scenarios.entrySet().stream()
                .map(scenario -> new Scenario(
                        scenario.getKey(),
                        scenario.getValue().entrySet().stream()
                                .map(one -> new Scenario.Situation(scenario.getKey(), one.getKey(), one.getValue()))
                                .toList()))
                .toList();
    }
}
