package org.sightline.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.accountability.AllSteps;
import org.sightline.accountability.Steps;
import org.sightline.anonymity.CohortMap;
import org.sightline.cascade.Cut.Cell;
import org.sightline.directory.Levels;
import org.sightline.directory.ReportingLines;

/** Makes the map of an organisation: who stands where is settled the first time it is shown, the numbers are those of today. */
@ApplicationScoped
class Cascades {
    private final AllSteps all;
    private final ReportingLines lines;
    private final Places places;
    private final Clock clock;

    Cascades(AllSteps all, ReportingLines lines, Places places, Clock clock) {
        this.all = all;
        this.lines = lines;
        this.places = places;
        this.clock = clock;
    }

    /** @param cell null for all levels together */
    record Row(@Nullable Cell cell, int executives, int briefed, int surveyed, int talked, int agreed) {}

    /**
     * @param rows all levels together first; empty if nothing can be shown
     * @param missing executives of whom nobody has said on which level they stand
     * @param waiting executives who have come since and are too few to be counted
     */
    record Cascade(List<Row> rows, List<Steps> missing, int waiting) {}

    Cascade of(UUID organisation) {
        List<Steps> executives = all.in(organisation);
        Map<UUID, Integer> levels = levels(organisation);
        Map<UUID, Integer> before = places.placed(organisation);
        List<Steps> missing = executives.stream()
                .filter(one -> !levels.containsKey(one.person()) && !before.containsKey(one.person()))
                .toList();
        List<Cell> cells = places.cells(organisation);
        if (cells.isEmpty() && missing.isEmpty()) {
            cells = cut(organisation, executives, levels);
        }
        for (Cell cell : cells) {
            takeIn(organisation, cell, cells, executives, levels);
        }
        Map<UUID, Integer> placed = places.placed(organisation);
        List<Steps> counted = executives.stream()
                .filter(one -> placed.containsKey(one.person()))
                .toList();
        return new Cascade(
                rows(cells, counted, placed),
                missing,
                cells.isEmpty() ? 0 : executives.size() - counted.size() - missing.size());
    }

    private Map<UUID, Integer> levels(UUID organisation) {
        Map<UUID, Integer> levels = new HashMap<>(places.said(organisation));
        levels.putAll(Levels.of(lines.of(organisation), LocalDate.now(clock)));
        return levels;
    }

    private List<Cell> cut(UUID organisation, List<Steps> executives, Map<UUID, Integer> levels) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        executives.forEach(one -> counts.merge(levels.getOrDefault(one.person(), 0), 1, Integer::sum));
        places.cut(organisation, Cut.of(counts), LocalDate.now(clock));
        return places.cells(organisation);
    }

    /** Newcomers are counted once so many have come to a cell that no one of them shows. */
    private void takeIn(
            UUID organisation, Cell cell, List<Cell> cells, List<Steps> executives, Map<UUID, Integer> levels) {
        Map<UUID, Integer> placed = places.placed(organisation);
        List<UUID> come = executives.stream()
                .map(Steps::person)
                .filter(person -> !placed.containsKey(person) && levels.containsKey(person))
                .filter(person -> nearest(cells, levels.getOrDefault(person, 0)).equals(cell))
                .toList();
        if (come.size() >= CohortMap.FEWEST) {
            places.place(organisation, cell, come);
        }
    }

    /** The cell with that level, or the last that begins above it; the first if it is higher than all. */
    private static Cell nearest(List<Cell> cells, int level) {
        return cells.stream()
                .filter(cell -> cell.holds(level))
                .findFirst()
                .orElseGet(() -> cells.reversed().stream()
                        .filter(cell -> cell.level() <= level)
                        .findFirst()
                        .orElseGet(cells::getFirst));
    }

    /** Should somebody have been erased so that a cell is too small now, only all levels together are left. */
    private static List<Row> rows(List<Cell> cells, List<Steps> counted, Map<UUID, Integer> placed) {
        if (counted.size() < CohortMap.FEWEST) {
            return List.of();
        }
        Row whole = row(null, counted);
        List<Row> parts = cells.stream()
                .map(cell -> row(
                        cell,
                        counted.stream()
                                .filter(one -> placed.getOrDefault(one.person(), -1) == cell.level())
                                .toList()))
                .toList();
        boolean enough = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> part.executives() >= CohortMap.FEWEST
                                && whole.executives() - part.executives() >= CohortMap.FEWEST);
        return enough ? Stream.concat(Stream.of(whole), parts.stream()).toList() : List.of(whole);
    }

    private static Row row(@Nullable Cell cell, List<Steps> some) {
        return new Row(
                cell,
                some.size(),
                count(some, one -> one.briefedOn() != null),
                count(some, one -> one.closedOn() != null),
                count(some, one -> one.talkedOn() != null),
                count(some, one -> one.agreedOn() != null));
    }

    private static int count(List<Steps> some, Predicate<Steps> reached) {
        return (int) some.stream().filter(reached).count();
    }
}
