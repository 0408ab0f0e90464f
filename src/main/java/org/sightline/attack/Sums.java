package org.sightline.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sightline.anonymity.Released;
import org.sightline.rollup.Member;
import org.sightline.rollup.View;

/** Sums of one theme from one view over known executives, and everything that follows from them by subtraction. */
record Sums(List<Fact> all) {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;
    private static final int FEWEST = 5;
    /** So many facts are enough for all parts of an organisation and whatever lies beside them. */
    private static final int MOST = 400;

    private static final double ROUNDING = 1e-3;
    /** Above this a value may be found out by whoever knows another, as everybody then is near the top. */
    private static final double OPEN = 4;

    /** The sum lies between two numbers. */
    record Fact(Set<UUID> who, double low, double high) {
        Fact {
            who = Set.copyOf(who);
        }

        static Fact of(Set<UUID> who, Released label) {
            int n = who.size();
            return switch (label) {
                case Released.Mean mean -> new Fact(who, mean.value() * n, mean.value() * n);
                case Released.Low low -> new Fact(who, LOWEST * n, low.value() * n);
                case Released.High high -> new Fact(who, high.value() * n, HIGHEST * n);
                case Released.Nothing _ -> throw new IllegalArgumentException("nothing was published");
            };
        }

        Fact without(Fact part) {
            Set<UUID> rest = new HashSet<>(who);
            rest.removeAll(part.who);
            return new Fact(rest, low - part.high, high - part.low);
        }
    }

    /** The true values, by executive. */
    record Values(Map<UUID, Double> of) {
        static Values of(List<Member> members, String theme, View view) {
            Map<UUID, Double> all = new LinkedHashMap<>();
            for (Member member : members) {
                Map<View, Member.Measured> seen = member.themes().getOrDefault(theme, Map.of());
                Member.Measured one = seen.get(view);
                if (one != null) {
                    all.put(member.executive(), one.mean());
                }
            }
            return new Values(all);
        }

        boolean has(UUID executive) {
            return of.containsKey(executive);
        }

        int size() {
            return of.size();
        }

        Fact sumOfFirst(int size) {
            Set<UUID> who = new HashSet<>();
            double sum = 0;
            for (Map.Entry<UUID, Double> one : of.entrySet()) {
                if (who.size() < size) {
                    who.add(one.getKey());
                    sum += one.getValue();
                }
            }
            return new Fact(who, sum, sum);
        }
    }

    /** @param narrow probes that left less than a point */
    record Outcome(long probes, long narrow) {}

    /** With every difference of two of them, and of those, and so on. */
    static Sums of(List<Fact> published) {
        List<Fact> all = new ArrayList<>(published);
        Set<Set<UUID>> known = new HashSet<>();
        published.forEach(fact -> known.add(fact.who()));
        for (int i = 0; i < all.size() && all.size() < MOST; i++) {
            for (int j = 0; j < i; j++) {
                Fact one = all.get(i);
                Fact other = all.get(j);
                boolean larger = one.who().size() >= other.who().size();
                Fact more = larger ? one : other;
                Fact less = larger ? other : one;
                if (more.who().size() > less.who().size() && more.who().containsAll(less.who())) {
                    Fact rest = more.without(less);
                    if (known.add(rest.who())) {
                        all.add(rest);
                    }
                }
            }
        }
        return new Sums(List.copyOf(all));
    }

    long ofFewerThanFive() {
        return all.stream().filter(fact -> fact.who().size() < FEWEST).count();
    }

    /** By somebody who knows nobody's value, and by each who knows their own. */
    Outcome narrowed(Values values) {
        long probes = 0;
        long narrow = 0;
        for (Fact fact : all) {
            for (UUID target : fact.who()) {
                probes++;
                narrow += width(fact, 0, 0) < 1 - ROUNDING ? 1 : 0;
                double hidden = values.of().getOrDefault(target, (double) HIGHEST);
                for (UUID insider : fact.who()) {
                    if (!insider.equals(target) && hidden <= OPEN) {
                        probes++;
                        double own = values.of().getOrDefault(insider, 0.0);
                        narrow += width(fact, 1, own) < 1 - ROUNDING ? 1 : 0;
                    }
                }
            }
        }
        return new Outcome(probes, narrow);
    }

    /** What is left open of any one value once so many others are known. */
    private static double width(Fact fact, int known, double sum) {
        int others = fact.who().size() - known - 1;
        double low = Math.max(LOWEST, fact.low() - sum - HIGHEST * others);
        double high = Math.min(HIGHEST, fact.high() - sum - LOWEST * others);
        return high - low;
    }
}
