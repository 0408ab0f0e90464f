package org.sightline.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.anonymity.Policy;
import org.sightline.attack.RenderedReport.Label;

/** What an attacker must take for possible, worked out by hand. */
class FeasibleTest {
    @Test
    void knowsEverybodyWhereAllAreAlike() {
        Feasible four = new Feasible();
        four.add(new int[] {0, 0, 4, 0, 0});
        assertThat(four.determined(0)).as("the recipient, and whoever gave a 3").isEqualTo(2);
        assertThat(four.width()).isZero();
    }

    @Test
    void leavesTwoAnswersOpen() {
        Feasible mixed = new Feasible();
        mixed.add(new int[] {0, 0, 4, 0, 0});
        mixed.add(new int[] {0, 1, 2, 1, 0});
        assertThat(mixed.determined(1))
                .as("neither the recipient nor one of them")
                .isZero();
        assertThat(mixed.positions()).isEqualTo(4);
        assertThat(mixed.width()).isEqualTo(2);
    }

    @Test
    void letsARaterKnowThatTheOthersGaveTheTopMarkIfThatWasAgreed() {
        Feasible top = new Feasible();
        top.add(new int[] {0, 0, 0, 1, 3});
        assertThat(top.determined(0)).isZero();
        assertThat(top.determined(1)).as("whoever gave the 4 knows the rest").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void enumeratesEveryMultisetOnce(int n) {
        Set<String> seen = new HashSet<>();
        Counts.each(n, counts -> {
            assertThat(seen.add(java.util.Arrays.toString(counts))).isTrue();
            assertThat(Counts.n(counts)).isEqualTo(n);
        });
        assertThat(seen).hasSize((n + 1) * (n + 2) * (n + 3) * (n + 4) / 24);
    }

    @Test
    void solvesWhatNoMapCanHaveSaid() {
        CellSolver solver = new CellSolver();
        Policy policy = Policy.withMinimum(4);
        assertThat(solver.solve(policy, 5, new Label("mean", 1.0), "").determined(0))
                .as("everybody gave a 1")
                .isEqualTo(2);
        assertThat(solver.solve(policy, 5, new Label("low", 2.25), "").determined(0))
                .isZero();
    }
}
