package org.sightline.directory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How far below the top somebody stands, by the lines that last on a day: the shortest way counts. */
public final class Levels {
    private Levels() {}

    /** 0 for whoever others report to and who reports to nobody; nobody in it who stands in no line, or in a circle only. */
    public static Map<UUID, Integer> of(List<ReportingLine> lines, LocalDate day) {
        Map<UUID, List<ReportingLine>> byManager =
                lines.stream().filter(line -> line.lasts(day)).collect(Collectors.groupingBy(ReportingLine::managerId));
        Set<UUID> top = new HashSet<>(byManager.keySet());
        byManager.values().forEach(below -> below.forEach(line -> top.remove(line.personId())));
        Map<UUID, Integer> levels = new HashMap<>();
        Deque<UUID> next = new ArrayDeque<>(top);
        top.forEach(person -> levels.put(person, 0));
        while (!next.isEmpty()) {
            UUID manager = next.remove();
            int below = levels.getOrDefault(manager, 0) + 1;
            for (ReportingLine line : byManager.getOrDefault(manager, List.of())) {
                if (levels.putIfAbsent(line.personId(), below) == null) {
                    next.add(line.personId());
                }
            }
        }
        return Map.copyOf(levels);
    }
}
