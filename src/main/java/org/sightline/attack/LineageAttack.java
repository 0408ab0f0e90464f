package org.sightline.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sightline.anonymity.Spans;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;
import org.sightline.scoring.Lineage;

/**
 * T8: whoever reads what past reports went on to do, alone and with every insider. Every way in which up to nine people can
 * fall into the periods and say yes or no is published; those that are published alike form a class. A period is determined
 * where a whole class agrees on it, and an answer where it does although somebody knows of everybody in which period they fall.
 */
final class LineageAttack implements Attack {
    private static final int FEWEST = 3;
    private static final int MOST = 9;
    private static final int PERIODS = LineagePeriod.values().length;
    /** A person is a period and an answer: twice the period, and one more for yes. */
    private static final int KINDS = 2 * PERIODS;

    private static final int NOBODY = -1;

    @Override
    public String id() {
        return "T8";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        for (int minimum = FEWEST; minimum <= FEWEST + 2; minimum++) {
            int least = minimum;
            Seen seen = seen(told -> Lineage.of(told, least));
            found.accept(Finding.attack(id(), "lineage-period", seen.tries, seen.periods, MOST, minimum));
            found.accept(Finding.attack(id(), "lineage-answer", seen.tries, seen.answers, MOST, minimum));
            conditions.progress().accept(minimum - FEWEST + 1L);
        }
        Seen exact = seen(LineageAttack::ofThree);
        found.accept(Finding.control(id(), "lineage-of-three", exact.tries, exact.answers));
        Seen bare = seen(LineageAttack::asTheyAre);
        found.accept(Finding.control(id(), "lineage-bare", bare.tries, bare.periods));
    }

    private static final class Seen {
        private long tries;
        private long periods;
        private long answers;
    }

    /** What is possible for the others of a class. */
    private static final class Possible {
        private int kinds;
    }

    private static Seen seen(Function<List<Lineage.Told>, Object> publisher) {
        Seen seen = new Seen();
        for (int people = FEWEST; people <= MOST; people++) {
            Map<Object, Possible> classes = new HashMap<>();
            Map<Object, Possible> known = new HashMap<>();
            each(new int[KINDS], 0, people, counts -> {
                Object published = publisher.apply(told(counts));
                List<Integer> periods = periods(counts);
                for (int insider = NOBODY; insider < KINDS; insider++) {
                    if (insider == NOBODY || counts[insider] > 0) {
                        int others = others(counts, insider);
                        classes.computeIfAbsent(List.of(published, insider), _ -> new Possible()).kinds |= others;
                        known.computeIfAbsent(List.of(published, insider, periods), _ -> new Possible()).kinds |=
                                others;
                    }
                }
            });
            classes.values().forEach(one -> {
                seen.tries++;
                seen.periods += Integer.bitCount(periodsAmong(one.kinds)) == 1 ? 1 : 0;
            });
            known.values().forEach(one -> {
                seen.tries++;
                seen.answers += certain(one.kinds);
            });
        }
        return seen;
    }

    /** Who is there but the insider, a bit for each kind. */
    private static int others(int[] counts, int insider) {
        int others = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            others |= counts[kind] - (kind == insider ? 1 : 0) > 0 ? 1 << kind : 0;
        }
        return others;
    }

    private static int periodsAmong(int kinds) {
        int periods = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            periods |= (kinds >> kind & 1) << kind / 2;
        }
        return periods;
    }

    /** In how many periods everybody but the insider must have said the same. */
    private static int certain(int kinds) {
        int certain = 0;
        for (int period = 0; period < PERIODS; period++) {
            certain += Integer.bitCount(kinds >> 2 * period & 3) == 1 ? 1 : 0;
        }
        return certain;
    }

    private static List<Integer> periods(int[] counts) {
        List<Integer> periods = new ArrayList<>();
        for (int period = 0; period < PERIODS; period++) {
            periods.add(counts[2 * period] + counts[2 * period + 1]);
        }
        return periods;
    }

    private static void each(int[] counts, int kind, int left, Consumer<int[]> found) {
        if (kind == KINDS - 1) {
            counts[kind] = left;
            found.accept(counts);
            return;
        }
        for (int here = 0; here <= left; here++) {
            counts[kind] = here;
            each(counts, kind + 1, left - here, found);
        }
    }

    private static List<Lineage.Told> told(int[] counts) {
        List<Lineage.Told> told = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            for (int person = 0; person < counts[kind]; person++) {
                told.add(new Lineage.Told(
                        LineagePeriod.values()[kind / 2], LineageStatement.LARGER_ROLE, kind % 2 == 1));
            }
        }
        return told;
    }

    /** A leak on purpose: spans of three people, and every number exact. */
    private static Object ofThree(List<Lineage.Told> told) {
        int[] people = new int[PERIODS];
        told.forEach(one -> people[one.period().ordinal()]++);
        return Spans.of(people, FEWEST).stream()
                .map(span -> List.of(span, yes(told, span)))
                .toList();
    }

    private static long yes(List<Lineage.Told> told, Spans.Span span) {
        return told.stream()
                .filter(one -> one.holds()
                        && one.period().ordinal() >= span.first()
                        && one.period().ordinal() <= span.last())
                .count();
    }

    /** A leak on purpose: how many people in each period, however few. */
    private static Object asTheyAre(List<Lineage.Told> told) {
        List<Integer> people = new ArrayList<>();
        for (LineagePeriod period : LineagePeriod.values()) {
            people.add((int) told.stream().filter(one -> one.period() == period).count());
        }
        return people;
    }
}
