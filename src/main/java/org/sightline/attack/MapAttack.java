package org.sightline.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sightline.anonymity.DistributionMap;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.anonymity.Released;

/**
 * T1: every multiset of answers of 3 to 30 raters, alone and with every insider. Those that are published alike form a
 * class; an answer is determined where a whole class agrees on it.
 */
final class MapAttack implements Attack {
    private static final int FEWEST = 3;
    private static final int MOST = 30;

    @Override
    public String id() {
        return "T1";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        for (int protectHigh = 0; protectHigh <= 1; protectHigh++) {
            Policy policy = Settings.protecting(protectHigh);
            ReleaseMap means = new ReleaseMap(policy);
            DistributionMap distributions = new DistributionMap(policy);
            found.accept(finding(
                    "release-map",
                    FEWEST,
                    MOST,
                    policy,
                    counts -> means.release(Counts.n(counts), Counts.sum(counts))));
            found.accept(finding(
                    "distribution-map",
                    policy.distributionMinimum(),
                    conditions.extent().distributions(),
                    policy,
                    counts -> new Beside(
                            means.release(Counts.n(counts), Counts.sum(counts)), distributions.release(counts))));
            conditions.progress().accept(protectHigh + 1L);
        }
    }

    private record Beside(Released mean, Optional<List<Integer>> distribution) {}

    private Finding finding(String what, int fewest, int most, Policy policy, Function<int[], Object> map) {
        long tries = 0;
        long hits = 0;
        for (int n = fewest; n <= most; n++) {
            for (Feasible feasible : classes(n, map).values()) {
                tries += feasible.positions();
                hits += feasible.determined(policy.protectHigh());
            }
        }
        return Finding.attack(id(), what, tries, hits, fewest, most, policy.protectHigh());
    }

    /** What an attacker learns from each thing that a map may say of n answers. */
    static Map<Object, Feasible> classes(int n, Function<int[], Object> map) {
        Map<Object, Feasible> classes = new HashMap<>();
        Counts.each(
                n,
                counts -> classes.computeIfAbsent(map.apply(counts), _ -> new Feasible())
                        .add(counts));
        return classes;
    }
}
