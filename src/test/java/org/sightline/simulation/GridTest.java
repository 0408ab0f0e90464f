package org.sightline.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.simulation.Grid.Closeness;

/** Means and agreement of an assessment centre, by hand and over thousands of drawn grids. */
class GridTest {
    private static final int[][] FIRST = {{4, 3, 2}, {3, 5, 0}};
    private static final int[][] SECOND = {{4, 2, 5}, {2, 5, 0}};

    @Test
    void weighsEveryExerciseTheSame() {
        Grid grid = new Grid(2, 3, by(FIRST, SECOND));
        assertThat(grid.cell(0, 0)).hasValue(4);
        assertThat(grid.cell(1, 0)).hasValue(2.5);
        assertThat(grid.dimension(0)).hasValue(3.25);
        assertThat(grid.acrossExercises(0)).hasValue(1.5);
        // one exercise only: the other was not seen
        assertThat(grid.dimension(2)).hasValue(3.5);
        assertThat(grid.seenIn(2)).isEqualTo(1);
        assertThat(grid.acrossExercises(2)).isEmpty();
        // a third observer of one exercise does not make it weigh more: (4 + 4 + 1) / 3 = 3, (3 + 2.5) / 2
        Grid three = new Grid(2, 3, by(FIRST, SECOND, new int[][] {{1, 0, 0}, {0, 0, 0}}));
        assertThat(three.dimension(0)).hasValue(2.75);
    }

    @Test
    void saysHowCloseObserversAre() {
        Grid grid = new Grid(2, 3, by(FIRST, SECOND));
        // deviations 0 and 0.5, mean 0.25
        assertThat(grid.closeness(0)).isEqualTo(Closeness.CLOSE);
        // 2 and 5: each 1.5 from 3.5
        assertThat(grid.closeness(2)).isEqualTo(Closeness.APART);
        assertThat(new Grid(2, 3, by(FIRST)).closeness(0)).isEqualTo(Closeness.UNKNOWN);
        assertThat(new Grid(2, 3, by()).dimension(0)).isEmpty();
        assertThat(new Grid(2, 3, by()).closeness(0)).isEqualTo(Closeness.UNKNOWN);
    }

    /** Two observers are within 5 / 6 of their mean if they differ by one mark or none: 5 + 8 of 25 pairs. */
    @Test
    void saysWhatChanceWouldDo() {
        assertThat(new Grid(2, 3, by(FIRST, SECOND)).byChance()).hasValueCloseTo(13 / 25.0, within(1e-12));
        assertThat(new Grid(2, 3, by(FIRST)).byChance()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new Grid(2, 3, by(new int[][] {{1, 2, 3}})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grid(1, 1, by(new int[][] {{6}}))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotDependOnWhoObservesFirstAndStaysWithinTheMarks() {
        Random random = new Random(20261127);
        for (int run = 0; run < 5_000; run++) {
            int exercises = 1 + random.nextInt(4);
            int dimensions = 1 + random.nextInt(4);
            List<int[][]> observers = new ArrayList<>();
            for (int o = random.nextInt(5); o > 0; o--) {
                int[][] marks = new int[exercises][dimensions];
                for (int[] row : marks) {
                    for (int d = 0; d < dimensions; d++) {
                        row[d] = random.nextInt(6);
                    }
                }
                observers.add(marks);
            }
            Grid grid = new Grid(exercises, dimensions, observers);
            Collections.shuffle(observers, random);
            Grid other = new Grid(exercises, dimensions, observers);
            for (int d = 0; d < dimensions; d++) {
                assertThat(other.closeness(d)).isEqualTo(grid.closeness(d));
                assertThat(other.seenIn(d)).isEqualTo(grid.seenIn(d));
                assertThat(grid.dimension(d).isPresent()).isEqualTo(grid.seenIn(d) > 0);
                if (grid.dimension(d).isPresent()) {
                    assertThat(grid.dimension(d).getAsDouble()).isBetween(1.0, 5.0);
                    assertThat(other.dimension(d).orElseThrow())
                            .isCloseTo(grid.dimension(d).getAsDouble(), within(1e-12));
                    double mean = 0;
                    int seen = 0;
                    for (int e = 0; e < exercises; e++) {
                        if (grid.cell(e, d).isPresent()) {
                            mean += grid.cell(e, d).getAsDouble();
                            seen++;
                        }
                    }
                    assertThat(grid.dimension(d).getAsDouble()).isCloseTo(mean / seen, within(1e-12));
                }
            }
        }
    }

    private static List<int[][]> by(int[][]... observers) {
        return List.of(observers);
    }
}
