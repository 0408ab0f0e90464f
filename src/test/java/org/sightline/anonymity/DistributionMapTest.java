package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionMapTest {

    /** Label and distribution together, as they stand side by side in the snapshot: every multiset, every insider. */
    @ParameterizedTest
    @CsvSource({"0", "1"})
    void leavesEveryAnswerUndeterminedBesideTheMean(int protectHigh) {
        for (int n = 8; n <= 13; n++) {
            assertThat(Cell.determined(n, cell -> published(cell, protectHigh), 1, protectHigh))
                    .isEmpty();
        }
    }

    /** The rule would be safe for smaller cells too; that counts start at eight is a matter of how many it would hide. */
    @ParameterizedTest
    @CsvSource({"0", "1"})
    void hidesEnoughBesideTheMeanInSmallerCellsToo(int protectHigh) {
        Policy policy = new Policy(3, 8, 5, 1, protectHigh);
        DistributionMap map = new DistributionMap(policy);
        ReleaseMap means = new ReleaseMap(policy);
        for (int n = 4; n <= 12; n++) {
            int size = n;
            assertThat(Cell.determined(
                            n,
                            cell -> List.of(
                                    means.release(size, cell.sum()),
                                    map.hidden(cell.array(), size) ? "hidden" : cell.counts()),
                            1,
                            protectHigh))
                    .isEmpty();
        }
    }

    /** Why the classes of oracle 22 are not used: proven for distributions alone, the mean beside splits them. */
    @Test
    void couldNotUseTheClassesOfOracle22BesideTheMean() {
        Map<Cell, Integer> classes = oracle22(8);
        ReleaseMap means = new ReleaseMap(Policy.withMinimum(4));
        assertThat(Cell.determined(8, cell -> classOf(cell, classes), 1, 0)).isEmpty();
        assertThat(Cell.determined(8, cell -> List.of(means.release(8, cell.sum()), classOf(cell, classes)), 1, 0))
                .isNotEmpty();
    }

    /** The negative control: hiding nothing, or only what is unsafe, is found. */
    @Test
    void needsItsPartners() {
        Set<Cell> unsafe = unsafe(8);
        assertThat(unsafe).hasSize(21);
        ReleaseMap means = new ReleaseMap(Policy.withMinimum(4));
        assertThat(Cell.determined(8, Cell::counts, 1, 0)).isNotEmpty();
        assertThat(Cell.determined(
                        8,
                        cell -> List.of(means.release(8, cell.sum()), unsafe.contains(cell) ? "hidden" : cell.counts()),
                        1,
                        0))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8", "9", "10", "11", "12"})
    void neverPrintsCountsThatOracle22CallsUnsafeAndHidesFewOthers(int n) {
        Map<Cell, Integer> classes = oracle22(n);
        DistributionMap map = new DistributionMap(Policy.withMinimum(4));
        List<Cell> hidden = Cell.all(n).stream()
                .filter(cell -> map.release(cell.array()).isEmpty())
                .toList();
        assertThat(hidden).containsAll(unsafe(n));
        assertThat(classes.keySet()).containsAll(unsafe(n));
        assertThat(hidden.size()).isLessThanOrEqualTo(42);
    }

    @Test
    void printsCountsFromEight() {
        DistributionMap map = new DistributionMap(Policy.withMinimum(4));
        assertThat(map.release(new int[] {0, 1, 2, 3, 1})).isEmpty();
        assertThat(map.release(new int[] {0, 1, 2, 3, 2})).contains(List.of(0, 1, 2, 3, 2));
        assertThat(new DistributionMap(new Policy(10, 8, 5, 1, 0)).release(new int[] {0, 1, 2, 3, 2}))
                .isEmpty();
        assertThat(new DistributionMap(new Policy(4, 9, 5, 1, 0)).release(new int[] {0, 1, 2, 3, 2}))
                .isEmpty();
    }

    /** Under (1,1) either end is treated as the other; and what (1,0) hides, (1,1) hides too. */
    @Test
    void hidesAlikeAtBothEndsForAnyCounts() {
        int hidden = 0;
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            int minimum = 3 + random.nextInt(8);
            int[] counts = new int[5];
            int favourite = random.nextInt(5);
            for (int i = 8 + random.nextInt(8); i > 0; i--) {
                counts[random.nextInt(5) == 0 ? random.nextInt(5) : favourite]++;
            }
            DistributionMap both = new DistributionMap(Policy.of(minimum, Protection.BOTH_ENDS));
            DistributionMap low = new DistributionMap(Policy.of(minimum, Protection.LOW_END));
            int[] turned = {counts[4], counts[3], counts[2], counts[1], counts[0]};
            boolean shown = both.release(counts).isPresent();
            assertThat(both.release(turned).isPresent()).as("seed " + seed).isEqualTo(shown);
            assertThat(shown && low.release(counts).isEmpty())
                    .as("seed " + seed)
                    .isFalse();
            hidden += shown ? 0 : 1;
        }
        assertThat(hidden).isBetween(1_000, 9_000);
    }

    @Test
    void refusesWhatAreNoCounts() {
        DistributionMap map = new DistributionMap(Policy.withMinimum(4));
        assertThatIllegalArgumentException().isThrownBy(() -> map.release(new int[] {1, 2, 3, 4}));
        assertThatIllegalArgumentException().isThrownBy(() -> map.release(new int[] {1, 2, 3, 4, -1}));
    }

    private static Object published(Cell cell, int protectHigh) {
        Policy policy = new Policy(4, 8, 5, 1, protectHigh);
        Optional<List<Integer>> distribution = new DistributionMap(policy).release(cell.array());
        return List.of(new ReleaseMap(policy).release(cell.n(), cell.sum()), distribution);
    }

    private static Object classOf(Cell cell, Map<Cell, Integer> classes) {
        return classes.containsKey(cell) ? classes.get(cell) : cell.counts();
    }

    private static Set<Cell> unsafe(int n) {
        Set<Cell> unsafe = new HashSet<>();
        for (Cell cell : Cell.all(n)) {
            boolean nearlyAll = cell.counts().subList(0, 4).stream().anyMatch(count -> count >= n - 1);
            if (nearlyAll || cell.counts().get(4) == n) {
                unsafe.add(cell);
            }
        }
        return unsafe;
    }

    private static Map<Cell, Integer> oracle22(int n) {
        Map<Cell, Integer> classes = new HashMap<>();
        int number = 0;
        for (JsonNode merged : Oracles.read("22_safe_distribution_maps.json")
                .get("maps")
                .get(String.valueOf(n))
                .get("merged_classes")) {
            for (JsonNode counts : merged) {
                List<Integer> list = new ArrayList<>();
                counts.forEach(count -> list.add(count.asInt()));
                classes.put(new Cell(list), number);
            }
            number++;
        }
        return classes;
    }
}
