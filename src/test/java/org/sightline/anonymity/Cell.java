package org.sightline.anonymity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts of the answers 1 to 5 in one cell, as an attacker reasons about them. */
record Cell(List<Integer> counts) {

    static Cell of(int... counts) {
        return new Cell(Arrays.stream(counts).boxed().toList());
    }

    static List<Cell> all(int n) {
        List<Cell> cells = new ArrayList<>();
        for (int a = 0; a <= n; a++) {
            for (int b = 0; a + b <= n; b++) {
                for (int c = 0; a + b + c <= n; c++) {
                    for (int d = 0; a + b + c + d <= n; d++) {
                        cells.add(of(a, b, c, d, n - a - b - c - d));
                    }
                }
            }
        }
        return cells;
    }

    int n() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    int sum() {
        int sum = 0;
        for (int v = 1; v <= 5; v++) {
            sum += v * counts.get(v - 1);
        }
        return sum;
    }

    int[] array() {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean holds(int value) {
        return counts.get(value - 1) > 0;
    }

    Cell without(int value) {
        int[] rest = array();
        rest[value - 1]--;
        return of(rest);
    }

    /** Every (cell, insider's answer or 0 for none, value) in which the attacker knows that all others gave the value. */
    static List<String> determined(int n, Function<Cell, Object> publisher, int protectLow, int protectHigh) {
        List<String> found = new ArrayList<>();
        all(n).stream().collect(Collectors.groupingBy(publisher)).forEach((_, published) -> {
            for (int known = 0; known <= 5; known++) {
                int insider = known;
                List<Cell> feasible = published.stream()
                        .filter(cell -> insider == 0 || cell.holds(insider))
                        .map(cell -> insider == 0 ? cell : cell.without(insider))
                        .toList();
                for (int v = 1; v <= 5; v++) {
                    int value = v;
                    int insiders = value == 5 ? protectHigh : protectLow;
                    if ((insider == 0 || insiders > 0)
                            && !feasible.isEmpty()
                            && feasible.stream().allMatch(cell -> cell.counts().get(value - 1) == cell.n())) {
                        found.add(published + " insider " + insider + ": all others gave " + value);
                    }
                }
            }
        });
        return found;
    }
}
