package org.sightline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.interview.Factor;

/** What makes an incident worth working with, and what many of them say together. */
class WorthTest {
    @Test
    void takesAllFiveAndNamesWhatIsMissing() {
        for (int bits = 0; bits < 32; bits++) {
            Worth worth =
                    new Worth((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0, (bits & 16) > 0 ? 2 : 1);
            assertThat(worth.missing()).hasSize(5 - Integer.bitCount(bits));
            assertThat(worth.whole()).isEqualTo(bits == 31);
        }
        assertThat(new Worth(true, true, false, true, 0).missing()).containsExactly("own-action", "sources");
    }

    @Test
    void countsEachIncidentOncePerFactorAndSide() {
        List<FactorMatrix.Row> rows = FactorMatrix.of(List.of(
                telling(true, Set.of(Factor.TIMING, Factor.SKILL), Set.of()),
                telling(true, Set.of(Factor.TIMING), Set.of(Factor.PRESSURE)),
                telling(false, Set.of(Factor.TIMING), Set.of(Factor.PRESSURE, Factor.SKILL))));
        assertThat(rows).hasSize(Factor.values().length);
        assertThat(rows.get(Factor.TIMING.ordinal())).isEqualTo(new FactorMatrix.Row(Factor.TIMING, 2, 0, 1, 0));
        assertThat(rows.get(Factor.PRESSURE.ordinal())).isEqualTo(new FactorMatrix.Row(Factor.PRESSURE, 0, 1, 0, 1));
        assertThat(rows.get(Factor.SKILL.ordinal())).isEqualTo(new FactorMatrix.Row(Factor.SKILL, 1, 0, 0, 1));
        assertThat(rows.get(Factor.INFORMATION.ordinal()).all()).isZero();
    }

    @Test
    void keepsReasonsAsTheyWereGiven() {
        var reasons = java.util.Map.of("12 march", "a feast day of everybody", "“no”", "a common word");
        assertThat(Kept.read(Kept.written(reasons))).isEqualTo(reasons);
        assertThat(Kept.read("")).isEmpty();
    }

    private static Telling telling(boolean better, Set<Factor> helped, Set<Factor> hindered) {
        return new Telling("", "", "", "R", better, helped, hindered, "");
    }
}
