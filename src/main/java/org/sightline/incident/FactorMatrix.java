package org.sightline.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sightline.interview.Factor;

/** How often which factor helped or hindered, where it went well and where it could have gone better. */
final class FactorMatrix {
    private FactorMatrix() {}

    /** Numbers of incidents. */
    record Row(Factor factor, int helpedBetter, int hinderedBetter, int helpedWorse, int hinderedWorse) {
        public int all() {
            return helpedBetter + hinderedBetter + helpedWorse + hinderedWorse;
        }
    }

    /** Every factor, in their own order. */
    static List<Row> of(Collection<Telling> tellings) {
        List<Row> rows = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            rows.add(new Row(
                    factor,
                    count(tellings, factor, true, true),
                    count(tellings, factor, true, false),
                    count(tellings, factor, false, true),
                    count(tellings, factor, false, false)));
        }
        return List.copyOf(rows);
    }

    private static int count(Collection<Telling> tellings, Factor factor, boolean better, boolean helped) {
        return (int) tellings.stream()
                .filter(telling -> telling.better() == better)
                .filter(telling -> (helped ? telling.helped() : telling.hindered()).contains(factor))
                .count();
    }
}
