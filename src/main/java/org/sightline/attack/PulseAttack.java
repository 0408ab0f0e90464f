package org.sightline.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.scoring.PulseResult;

/**
 * T11: the same people answer the same pulse twice, and whoever reads both results side by side tries to get at an answer,
 * alone and with every insider, who knows what they said both times. Every way in which three or four people can answer on
 * seven points, once and again, is published; those that are published alike form a class, and an answer of either time is
 * determined where a whole class agrees on it.
 */
final class PulseAttack implements Attack {
    private static final int FEWEST = 3;
    private static final int MOST = 4;
    private static final int POINTS = PulseResult.POINTS;
    /** A person is what they say the first time and the second. */
    private static final int KINDS = POINTS * POINTS;

    private static final int NOBODY = -1;

    @Override
    public String id() {
        return "T11";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        for (int protectHigh = 0; protectHigh <= 1; protectHigh++) {
            ReleaseMap map = new ReleaseMap(Settings.protecting(protectHigh), POINTS);
            Seen seen = seen(n -> sum -> map.release(n, sum), protectHigh);
            found.accept(Finding.attack(id(), "pulse-twice", seen.tries, seen.hits, FEWEST, MOST, protectHigh));
            conditions.progress().accept(protectHigh + 1L);
        }
        Seen exact = seen(_ -> sum -> sum, 0);
        found.accept(Finding.control(id(), "pulse-exact", exact.tries, exact.hits));
    }

    private record Seen(long tries, long hits) {}

    /** One thing that was published, to the recipient alone or with an insider of this kind. */
    private record Read(Object first, Object second, int insider) {}

    private static Seen seen(IntFunction<IntFunction<Object>> publisher, int protectHigh) {
        long tries = 0;
        long hits = 0;
        for (int n = FEWEST; n <= MOST; n++) {
            IntFunction<Object> published = publisher.apply(n);
            // a bit for each answer that somebody but the insider may have given, the second time above the first
            Map<Read, Integer> classes = new HashMap<>();
            each(new int[n], 0, 0, people -> {
                Object first = published.apply(sum(people, PulseAttack::first));
                Object second = published.apply(sum(people, PulseAttack::second));
                classes.merge(new Read(first, second, NOBODY), others(people, NOBODY), (a, b) -> a | b);
                for (int insider = 0; insider < people.length; insider++) {
                    if (insider == 0 || people[insider] != people[insider - 1]) {
                        classes.merge(
                                new Read(first, second, people[insider]), others(people, insider), (a, b) -> a | b);
                    }
                }
            });
            for (Map.Entry<Read, Integer> one : classes.entrySet()) {
                boolean accepted = one.getKey().insider() != NOBODY && protectHigh == 0;
                for (int answers : List.of(one.getValue() & (1 << POINTS) - 1, one.getValue() >> POINTS)) {
                    tries++;
                    hits += Integer.bitCount(answers) == 1 && !(accepted && answers == 1 << POINTS - 1) ? 1 : 0;
                }
            }
        }
        return new Seen(tries, hits);
    }

    private static int first(int kind, int sum) {
        return sum + kind / POINTS + 1;
    }

    private static int second(int kind, int sum) {
        return sum + kind % POINTS + 1;
    }

    private static int sum(int[] people, IntBinaryOperator adding) {
        int sum = 0;
        for (int kind : people) {
            sum = adding.applyAsInt(kind, sum);
        }
        return sum;
    }

    private static int others(int[] people, int insider) {
        int others = 0;
        for (int i = 0; i < people.length; i++) {
            others |= i == insider ? 0 : 1 << people[i] / POINTS | 1 << POINTS + people[i] % POINTS;
        }
        return others;
    }

    /** All ways to choose so many people, whoever is who. */
    private static void each(int[] people, int at, int from, Consumer<int[]> use) {
        if (at == people.length) {
            use.accept(people);
            return;
        }
        for (int kind = from; kind < KINDS; kind++) {
            people[at] = kind;
            each(people, at + 1, kind, use);
        }
    }
}
