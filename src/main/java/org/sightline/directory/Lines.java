package org.sightline.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reporting lines by the one who reports. */
final class Lines {
    private final Map<UUID, List<ReportingLine>> byPerson;

    Lines(List<ReportingLine> all) {
        this.byPerson = new HashMap<>(all.stream().collect(Collectors.groupingBy(ReportingLine::personId)));
    }

    List<ReportingLine> of(UUID person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /**
     * The line that a file means: to the same manager from the same day, or, where either day is unknown, the one line to
     * that manager.
     */
    Optional<ReportingLine> same(UUID person, UUID manager, @Nullable LocalDate from) {
        List<ReportingLine> to = of(person).stream()
                .filter(line -> line.managerId().equals(manager))
                .toList();
        Optional<ReportingLine> exact = to.stream()
                .filter(line -> line.from().equals(Optional.ofNullable(from)))
                .findFirst();
        return exact.isPresent()
                ? exact
                : to.stream()
                        .filter(line ->
                                to.size() == 1 && (from == null || line.from().isEmpty()))
                        .findFirst();
    }
}
