package org.sightline.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.sightline.anonymity.CohortMap;

/**
 * Cuts levels into cells from the top down, by how many executives stand on each and by nothing else: a level with too few goes
 * together with the next. Each cell then has enough, and so has whatever lies outside of it.
 */
final class Cut {
    private Cut() {}

    /** The levels from the first to the last. */
    record Cell(int level, int until) {
        boolean holds(int one) {
            return level <= one && one <= until;
        }
    }

    /** @return empty if there are too few executives altogether */
    static List<Cell> of(SortedMap<Integer, Integer> executives) {
        List<Cell> cells = new ArrayList<>();
        int from = -1;
        int gathered = 0;
        for (var level : executives.entrySet()) {
            from = from < 0 ? level.getKey() : from;
            gathered += level.getValue();
            if (gathered >= CohortMap.FEWEST) {
                cells.add(new Cell(from, level.getKey()));
                from = -1;
                gathered = 0;
            }
        }
        if (gathered > 0 && !cells.isEmpty()) {
            Cell last = cells.removeLast();
            cells.add(new Cell(last.level(), executives.lastKey()));
        }
        return List.copyOf(cells);
    }
}
