package org.sightline.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.CohortMap;
import org.sightline.anonymity.Released;
import org.sightline.rollup.Member.Measured;
import org.sightline.rollup.RollUp.Cell;
import org.sightline.rollup.RollUp.Node;

/** Which parts are shown, which cells there are, and what their figures are, by arithmetic of our own. */
class RollUpTest {
    private static final UUID COACH = new UUID(9, 9);

    private static Member member(int number, int unit, UUID coach, double reports, double peers) {
        Map<View, Measured> views = new EnumMap<>(View.class);
        views.put(View.DIRECT_REPORTS, new Measured(reports, 0.3));
        if (peers > 0) {
            views.put(View.PEERS, new Measured(peers, 0.4));
        }
        return new Member(new UUID(1, number), coach, unit, Map.of("R", views));
    }

    /** So many in each unit, all alike but for small steps. */
    private static List<Member> members(int... units) {
        List<Member> all = new ArrayList<>();
        for (int unit = 0; unit < units.length; unit++) {
            for (int i = 0; i < units[unit]; i++) {
                all.add(member(all.size(), unit + 1, COACH, 3 + 0.1 * all.size(), 4));
            }
        }
        return all;
    }

    private static List<Integer> sizes(RollUp made) {
        return made.nodes().stream().map(Node::executives).toList();
    }

    @Test
    void showsNothingOfFewerThanFive() {
        assertThat(RollUp.of(members(4)).nodes()).isEmpty();
        assertThat(RollUp.of(members(4)).cells()).isEmpty();
        assertThat(sizes(RollUp.of(members(5)))).containsExactly(5);
    }

    @Test
    void leavesNoPartAndNoRestOfFewerThanFive() {
        assertThat(sizes(RollUp.of(members(3, 3)))).as("only together").containsExactly(6);
        assertThat(sizes(RollUp.of(members(5, 4)))).as("four would be left").containsExactly(9);
        assertThat(sizes(RollUp.of(members(5, 5)))).containsExactly(10, 5, 5);
        assertThat(sizes(RollUp.of(members(2, 7, 3, 6)))).containsExactly(18, 5, 7, 6);
        assertThat(RollUp.of(members(2, 7, 3, 6)).nodes().get(1).units()).containsExactly(1, 3);
        assertThat(sizes(RollUp.of(members(1, 5, 8))))
                .as("with the smallest other")
                .containsExactly(14, 6, 8);
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                for (int c = 0; c < 9; c++) {
                    RollUp made = RollUp.of(members(a, b, c));
                    int all = a + b + c;
                    assertThat(made.nodes().stream().skip(1).map(Node::executives))
                            .as("%d, %d, %d", a, b, c)
                            .allMatch(one -> one >= 5 && all - one >= 5);
                }
            }
        }
    }

    @Test
    void leavesNobodyToWhoeverReadsTheReportsOfAllOthers() {
        List<Member> all = new ArrayList<>(members(5, 5));
        all.set(0, member(0, 1, new UUID(9, 8), 3, 4));
        assertThat(sizes(RollUp.of(all)))
                .as("one coach reads four of five, and nine of all ten")
                .isEmpty();
        all.set(1, member(1, 1, new UUID(9, 8), 3.1, 4));
        assertThat(sizes(RollUp.of(all))).containsExactly(10, 5, 5);
    }

    @Test
    void takesTheMeanOfExecutivesEachWithTheSameWeight() {
        RollUp made = RollUp.of(members(5, 6));
        Cell first = made.cell(1, View.DIRECT_REPORTS, "R").orElseThrow();
        assertThat(first.label()).isEqualTo(new Released.Mean(3.2));
        assertThat(first.error()).isCloseTo(Math.sqrt(5 * 0.09) / 5, within(1e-9));
        double second = (3.5 + 3.6 + 3.7 + 3.8 + 3.9 + 4.0) / 6;
        assertThat(made.measured(2, View.DIRECT_REPORTS, "R").orElseThrow().mean())
                .isCloseTo(second, within(1e-4));
        assertThat(made.cell(RollUp.WHOLE, View.DIRECT_REPORTS, "R"))
                .as("the whole follows from its parts")
                .isEmpty();
        assertThat(made.measured(RollUp.WHOLE, View.DIRECT_REPORTS, "R")
                        .orElseThrow()
                        .mean())
                .isCloseTo((5 * 3.2 + 6 * second) / 11, within(1e-4));
        assertThat(made.measured(RollUp.WHOLE, View.DIRECT_REPORTS, "R")
                        .orElseThrow()
                        .error())
                .isCloseTo(Math.sqrt(11 * 0.09) / 11, within(1e-9));
        assertThat(made.together(1, "R").orElseThrow().mean()).isCloseTo((3.2 + 4) / 2, within(1e-9));
    }

    @Test
    void showsAViewForAllTogetherWhereOnePartHasTooFewOfIt() {
        List<Member> all = new ArrayList<>(members(6, 6));
        all.set(0, member(0, 1, COACH, 3, 0));
        all.set(1, member(1, 1, COACH, 3.1, 0));
        RollUp made = RollUp.of(all);
        assertThat(made.cell(1, View.PEERS, "R")).isEmpty();
        assertThat(made.cell(2, View.PEERS, "R")).isEmpty();
        assertThat(made.cell(RollUp.WHOLE, View.PEERS, "R").orElseThrow().executives())
                .isEqualTo(10);
        assertThat(made.cell(1, View.DIRECT_REPORTS, "R")).isPresent();
    }

    @Test
    void saysOrLowerAndOrHigherWhereAMeanWouldTell() {
        assertThat(CohortMap.release(5, 10)).isEqualTo(new Released.Low(2));
        assertThat(CohortMap.release(5, 10.01)).isEqualTo(new Released.Mean(10.01 / 5));
        assertThat(CohortMap.release(5, 24)).isEqualTo(new Released.High(4.8));
        assertThat(CohortMap.release(5, 23.9)).isEqualTo(new Released.Mean(23.9 / 5));
        assertThat(CohortMap.release(4, 12)).isEqualTo(Released.nothing());
        assertThatThrownBy(() -> CohortMap.release(5, 25.1)).isInstanceOf(IllegalArgumentException.class);
        List<Member> top = IntStream.range(0, 6)
                .mapToObj(i -> member(i, 1, COACH, 4.9, 4.9))
                .toList();
        assertThat(RollUp.of(top)
                        .cell(RollUp.WHOLE, View.PEERS, "R")
                        .orElseThrow()
                        .label())
                .isEqualTo(new Released.High(29.0 / 6).rounded());
    }
}
