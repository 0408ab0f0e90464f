package org.sightline.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sightline.cascade.Cut.Cell;

/** How levels become cells of five at least. */
class CutTest {
    private static List<Cell> cut(int... executives) {
        TreeMap<Integer, Integer> levels = new TreeMap<>();
        for (int level = 0; level < executives.length; level++) {
            if (executives[level] > 0) {
                levels.put(level, executives[level]);
            }
        }
        return Cut.of(levels);
    }

    @Test
    void putsAThinLevelTogetherWithTheNext() {
        assertThat(cut(1, 6, 20)).containsExactly(new Cell(0, 1), new Cell(2, 2));
        assertThat(cut(1, 3, 4, 5)).containsExactly(new Cell(0, 2), new Cell(3, 3));
        assertThat(cut(0, 5, 0, 5)).containsExactly(new Cell(1, 1), new Cell(3, 3));
    }

    @Test
    void leavesNoRest() {
        assertThat(cut(5, 5, 4)).containsExactly(new Cell(0, 0), new Cell(1, 2));
        assertThat(cut(5, 4)).containsExactly(new Cell(0, 1));
        assertThat(cut(4)).isEmpty();
        assertThat(Cut.of(new TreeMap<>())).isEmpty();
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                for (int c = 0; c < 9; c++) {
                    int[] sizes = {a, b, c};
                    List<Cell> cells = cut(sizes);
                    for (Cell cell : cells) {
                        int in = 0;
                        for (int level = cell.level(); level <= cell.until(); level++) {
                            in += sizes[level];
                        }
                        assertThat(in).as("%d, %d, %d", a, b, c).isGreaterThanOrEqualTo(5);
                        assertThat(a + b + c - in)
                                .as("%d, %d, %d", a, b, c)
                                .satisfiesAnyOf(
                                        rest -> assertThat(rest).isZero(),
                                        rest -> assertThat(rest).isGreaterThanOrEqualTo(5));
                    }
                }
            }
        }
    }
}
